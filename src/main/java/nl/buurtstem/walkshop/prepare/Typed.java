package nl.buurtstem.walkshop.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as it was typed; nothing is missing, only empty. */
record Typed(Map<String, String> fields) {

    /** What the form began with: whether a colleague changed it meanwhile. */
    static final String WAS = "was";

    Typed {
        fields = Map.copyOf(fields);
    }

    static Typed of(String... namesAndValues) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Typed(fields);
    }

    Typed with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new Typed(more);
    }

    /** With those of these values that were sent. */
    Typed with(Map<String, String> sent, String... names) {
        Map<String, String> more = new HashMap<>(fields);
        for (String name : names) {
            String value = sent.get(name);
            if (value != null) {
                more.put(name, value);
            }
        }
        return new Typed(more);
    }

    /** With these texts, each under the name and its language. */
    Typed with(String name, Map<String, String> texts) {
        Map<String, String> more = new HashMap<>(fields);
        texts.forEach((tag, text) -> more.put(name + "_" + tag, text));
        return new Typed(more);
    }

    String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** The number of something that is there; null when none was chosen. */
    @Nullable
    Long number(String field) {
        return value(field).matches("\\d{1,18}") ? Long.valueOf(value(field)) : null;
    }

    /** One of these words; null when none was chosen. */
    <E extends Enum<E>> @Nullable E word(String field, E[] all) {
        return Stream.of(all)
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    /** A text in each of these languages. */
    Map<String, String> texts(String name, List<String> languages) {
        Map<String, String> texts = new HashMap<>();
        languages.forEach(tag -> texts.put(tag, value(name + "_" + tag)));
        return texts;
    }

    /** Stands for everything it says. */
    String mark() {
        return Integer.toHexString(new TreeMap<>(fields).hashCode());
    }
}
