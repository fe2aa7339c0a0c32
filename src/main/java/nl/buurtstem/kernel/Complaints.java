package nl.buurtstem.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a form to its end and collects every complaint, so that a person hears all of them at once. */
public final class Complaints {

    private final List<Complaint> found = new ArrayList<>();

    /** The value of this field, or null when it was refused; then the reason is kept. */
    public <T> @Nullable T read(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refused refused) {
            found.addAll(refused.at(field).complaints());
            return null;
        }
    }

    /** Adds a complaint about this field. */
    public void add(String field, Refused refused) {
        found.addAll(refused.at(field).complaints());
    }

    /** Adds this complaint when the condition does not hold. */
    public void require(boolean holds, String field, Refusal refusal) {
        if (!holds) {
            add(field, refusal.because());
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Everything collected so far. */
    public List<Complaint> list() {
        return List.copyOf(found);
    }

    /** Says no, for all the reasons collected, if there are any. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
