package nl.buurtstem.walkshop;

import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.kernel.Complaints;

/**
 * What an observation can be about.
 *
 * @param names of an own theme, by language; empty for one of the default set, whose words stand in the catalogue
 */
public record WalkTheme(String key, Map<String, String> names) {

    public static final int NAME_MAX = 40;

    /** The default set. */
    public static final List<String> DEFAULT = List.of(
            "noise",
            "culture",
            "accessibility",
            "environment",
            "housing",
            "traffic",
            "empowerment",
            "nature",
            "play",
            "amenities",
            "recreation",
            "meeting",
            "inclusion",
            "health");

    public WalkTheme {
        Complaints complaints = new Complaints();
        names = Spoken.read(complaints, "name", names, NAME_MAX);
        complaints.require(!names.isEmpty() || DEFAULT.contains(key), "name", WalkshopRefusal.LANGUAGE_EMPTY);
        complaints.refuseIfAny();
    }

    public boolean isOwn() {
        return !DEFAULT.contains(key);
    }

    /** Its name in this language, or in another one it has. */
    public String name(Sentences t) {
        return isOwn() ? Spoken.in(names, t.language().tag()) : t.of("walkshop.theme." + key);
    }

    /** The sign it has on maps and lists. */
    public String icon() {
        return isOwn() ? "own" : key;
    }
}
