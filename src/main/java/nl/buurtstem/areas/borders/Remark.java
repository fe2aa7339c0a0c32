package nl.buurtstem.areas.borders;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that whoever imports should know, and that does not stand in the way.
 *
 * @param values of its sentence, by name; numbers and texts only
 */
record Remark(Kind kind, Map<String, Object> values) {

    /** What there may be to remark, in the order in which it is told. */
    enum Kind {
        /** The file seems to be of another place than the areas it would replace. */
        ANOTHER_MUNICIPALITY,
        /** The file is in RD New and was converted. */
        CONVERTED,
        /** The file names a system in which its coordinates are not. */
        MISNAMED,
        /** Water that belongs to nobody's neighbourhood was left out. */
        WATER,
        /** Features of other municipalities or with another value were left out. */
        OTHERS,
        MADE_MUNICIPALITY,
        MADE_DISTRICT,
        REPAIRED,
        OVERLAP,
        OVERLAPS_SMALL,
        GAP,
        GAPS_SMALL,
        STICKS_OUT,
        NOT_COVERED,
        NO_NEIGHBOURHOODS,
        NO_POPULATION,
        ROLES_END,
        OUTSIDE;

        /** Whether it points at something that is probably wrong. */
        boolean isProblem() {
            return switch (this) {
                case REPAIRED,
                        OVERLAP,
                        OVERLAPS_SMALL,
                        GAP,
                        GAPS_SMALL,
                        STICKS_OUT,
                        NOT_COVERED,
                        ROLES_END,
                        OUTSIDE,
                        MISNAMED -> true;
                default -> false;
            };
        }
    }

    static Remark of(Kind kind, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Remark(kind, values);
    }

    /** One of its values. */
    String text(String name) {
        return String.valueOf(values.get(name));
    }

    /** Message key of its sentence. */
    String word() {
        return "areas.remark." + kind.name().toLowerCase(Locale.ROOT);
    }
}
