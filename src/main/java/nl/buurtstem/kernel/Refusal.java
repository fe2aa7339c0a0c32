package nl.buurtstem.kernel;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One way a room says no. Each room has one enum of these; the sentence a reader sees stands in the catalogue under
 * {@link #key()}.
 */
public interface Refusal {

    /** What sort of no this is; the web answers with {@link Kind#status}. */
    enum Kind {
        UNKNOWN(404),
        NOT_SIGNED_IN(401),
        NOT_ALLOWED(403),
        NOT_NOW(409),
        TOO_LARGE(413),
        NOT_VALID(422),
        TOO_MANY(429),
        NOT_REACHABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says the same. */
        public int status() {
            return status;
        }
    }

    Kind kind();

    /** The enum constant's name. */
    String name();

    /** Where the sentence stands: {@code room.refusal.name}. */
    default String key() {
        Class<?> type = this instanceof Enum<?> constant ? constant.getDeclaringClass() : getClass();
        String rooms = type.getPackageName();
        String room = rooms.substring(rooms.lastIndexOf('.') + 1);
        return room + ".refusal." + name().toLowerCase(Locale.ROOT);
    }

    /** This refusal with the named values its sentence speaks of: {@code because("min", 8, "max", 80)}. */
    default Refused because(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Refused(new Complaint("", this, values));
    }
}
