package nl.buurtstem.areas.borders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * How a file of borders is to be read; what is empty is found out.
 *
 * @param level of all its areas
 * @param parent key or name of the area they lie in; empty for municipalities
 * @param newParent name of a municipality to be made around them; empty when the parent is there
 * @param key property that holds each area's key
 * @param name property that holds its name
 * @param layer of a GeoPackage
 * @param only a property and the value it must have, {@code gemeentecode=GM0363}
 */
record Choices(Level level, String parent, String newParent, String key, String name, String layer, String only) {

    private static final int LONGEST = 200;

    /** Reads what was typed or chosen; the names are those of the form and of the command. */
    static Choices of(Function<String, @Nullable String> sent) {
        Complaints complaints = new Complaints();
        Level level = complaints.read("level", () -> level(text(sent, "level")));
        String parent = text(sent, "parent");
        String newParent = text(sent, "new-parent");
        complaints.require(
                level != Level.MUNICIPALITY || parent.isEmpty() && newParent.isEmpty(),
                "parent",
                BorderRefusal.PARENT_NEEDLESS);
        complaints.require(
                level == Level.MUNICIPALITY || level == null || !parent.isEmpty() || !newParent.isEmpty(),
                "parent",
                BorderRefusal.PARENT_MISSING);
        complaints.refuseIfAny();
        return new Choices(
                level == null ? Level.NEIGHBOURHOOD : level,
                parent.isEmpty() ? newParent : parent,
                newParent,
                text(sent, "key"),
                text(sent, "name"),
                text(sent, "layer"),
                text(sent, "only"));
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        String text = sent.apply(name);
        String line = text == null ? "" : text.strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private static Level level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> BorderRefusal.LEVEL_UNKNOWN.because("level", text));
    }

    boolean makesParent() {
        return !newParent.isEmpty();
    }

    /** Whether a feature with these properties passes {@link #only}. */
    boolean admits(Map<String, String> properties) {
        int equals = only.indexOf('=');
        return equals < 0
                || only.substring(equals + 1)
                        .strip()
                        .equals(properties.get(only.substring(0, equals).strip()));
    }
}
