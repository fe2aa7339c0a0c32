package nl.buurtstem.areas.borders;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many people live in an area, as its properties say. */
final class People {

    /** The group of a file that does not say how old people are. */
    static final String EVERYBODY = "0+";

    private People() {}

    /** By age group; empty when it is not said, or secret because they are few. */
    static Map<String, Integer> of(Map<String, String> properties) {
        Map<String, Integer> own = own(properties);
        if (!own.isEmpty()) {
            return own;
        }
        Double all = number(Vocabulary.find(properties, Vocabulary.INHABITANTS));
        if (all == null) {
            return Map.of();
        }
        Map<String, Integer> groups = groups(properties, all);
        return groups.isEmpty() ? Map.of(EVERYBODY, (int) Math.round(all)) : groups;
    }

    private static Map<String, Integer> own(Map<String, String> properties) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            Double people = name.startsWith(Vocabulary.OWN_GROUPS) ? number(value) : null;
            if (people != null) {
                groups.put(name.substring(Vocabulary.OWN_GROUPS.length()), (int) Math.round(people));
            }
        });
        return groups;
    }

    /** The percentages are rounded: what is missing to the whole goes to the largest group. */
    private static Map<String, Integer> groups(Map<String, String> properties, double all) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (var age : Vocabulary.AGES.entrySet()) {
            Double part = number(Vocabulary.find(properties, age.getValue()));
            if (part == null) {
                return Map.of();
            }
            groups.put(age.getKey(), (int) Math.round(all * part / 100));
        }
        int missing = (int) Math.round(all)
                - groups.values().stream().mapToInt(Integer::intValue).sum();
        groups.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Integer>::getValue).thenComparing(Map.Entry::getKey))
                .ifPresent(largest -> largest.setValue(Math.max(0, largest.getValue() + missing)));
        return groups;
    }

    /** Statistics Netherlands writes numbers far below zero for what is secret or unknown. */
    private static @Nullable Double number(@Nullable String text) {
        try {
            double number = text == null ? -1 : Double.parseDouble(text.replace(',', '.'));
            return number < 0 || number > Integer.MAX_VALUE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
