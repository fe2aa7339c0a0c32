package nl.buurtstem.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as it was typed; nothing is missing, only empty. */
record Typed(Map<String, String> fields) {

    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2200;

    Typed {
        fields = Map.copyOf(fields);
    }

    Typed with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new Typed(more);
    }

    String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean has(String field) {
        return !value(field).isEmpty();
    }

    boolean is(String field, Object value) {
        return value(field).equals(String.valueOf(value));
    }

    /** A small whole number; null when there is none. */
    @Nullable
    Integer number(String field) {
        return value(field).matches("\\d{1,9}") ? Integer.valueOf(value(field)) : null;
    }

    /** Something made of many fields; null when one of them is not right, and then {@code complaints} say which. */
    static <T> @Nullable T whole(Complaints complaints, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refused refused) {
            refused.complaints().forEach(one -> complaints.add(one.field(), new Refused(one)));
            return null;
        }
    }

    /** A whole amount; the least when it is not right, and then {@code complaints} say why. */
    long euros(Complaints complaints, String field, long min) {
        Long euros = complaints.read(field, () -> Euros.read(value(field), min));
        return euros == null ? min : euros;
    }

    /** A day; null when it is none, and then {@code complaints} say so. */
    @Nullable
    LocalDate day(Complaints complaints, String field) {
        return complaints.read(field, () -> {
            try {
                LocalDate day = LocalDate.parse(value(field));
                if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
                    throw new DateTimeException("a year that is none of ours");
                }
                return day;
            } catch (DateTimeException e) {
                throw LedgerRefusal.DAY_MISSING.because();
            }
        });
    }

    /** One of these languages. */
    String language(Complaints complaints, List<String> languages) {
        complaints.require(languages.contains(value("language")), "language", LedgerRefusal.LANGUAGE_UNKNOWN);
        return value("language");
    }

    /** How many lines there were when the form was drawn. */
    int after() {
        Integer after = number("after");
        return after == null ? 0 : after;
    }
}
