package nl.buurtstem.walkshop.together;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What a group concluded from what was seen.
 *
 * @param names by language
 * @param language the first one it was named in
 * @param quality where it stands in the quadrant; null as long as nobody placed it
 * @param domain null as long as nobody said so
 * @param into the value it was merged into; 0 when it was not
 * @param there whether it still stands on the board
 */
public record SharedValue(
        long id,
        Map<String, String> names,
        String language,
        @Nullable Quality quality,
        @Nullable Domain domain,
        long into,
        boolean there) {

    public static final int NAME_MIN = 3;
    public static final int NAME_MAX = 120;

    public SharedValue {
        names = Map.copyOf(names);
    }

    static SharedValue made(long id, String name, String language) {
        return new SharedValue(id, Map.of(language, name), language, null, null, 0, true);
    }

    /** Its name in this language, else in the one it was named in. */
    public String name(String tag) {
        return names.containsKey(tag) ? names.get(tag) : names.getOrDefault(language, Spoken.in(names, tag));
    }

    /** The language in which a reader of this one sees its name. */
    public String nameLanguage(String tag) {
        return names.containsKey(tag) ? tag : language;
    }

    SharedValue named(String name, String tag) {
        Map<String, String> all = new LinkedHashMap<>(names);
        all.put(tag, name);
        return new SharedValue(id, all, language, quality, domain, into, there);
    }

    SharedValue placed(@Nullable Quality where) {
        return new SharedValue(id, names, language, where, domain, into, there);
    }

    SharedValue sorted(@Nullable Domain what) {
        return new SharedValue(id, names, language, quality, what, into, there);
    }

    SharedValue mergedInto(long other) {
        return new SharedValue(id, names, language, quality, domain, other, false);
    }

    SharedValue gone() {
        return new SharedValue(id, names, language, quality, domain, into, false);
    }

    /** Where it stands among those of its walkshop. */
    public String anchor() {
        return "value-" + id;
    }
}
