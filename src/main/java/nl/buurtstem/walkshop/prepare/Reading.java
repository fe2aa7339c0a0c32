package nl.buurtstem.walkshop.prepare;

import java.util.function.Supplier;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Reads something that is made of many fields. */
final class Reading {

    private Reading() {}

    /** Null when one of the fields is not right, and then {@code complaints} say which. */
    static <T> @Nullable T whole(Complaints complaints, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refused refused) {
            refused.complaints().forEach(one -> complaints.add(one.field(), new Refused(one)));
            return null;
        }
    }
}
