package nl.buurtstem.walkshop.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.MapPieces;
import org.jspecify.annotations.Nullable;

/**
 * How each kind of thing is printed: light, so that pencil shows on it.
 *
 * @param width of a line, in dots
 * @param dashes null for a whole line
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ink(Color colour, float width, float @Nullable [] dashes) {

    static final Color SEA = new Color(0xD3E6EF);
    static final Color LAND = new Color(0xF6F3EB);
    private static final Map<String, Ink> KINDS = kinds();

    private static Map<String, Ink> kinds() {
        Map<String, Ink> kinds = new LinkedHashMap<>();
        kinds.put("land", plain(0xF6F3EB, 2));
        for (String green : List.of("foreshore", "farmland", "reed", "park")) {
            kinds.put(green, plain(0xDDE9CC, 2));
        }
        kinds.put("beach", plain(0xF4E9C9, 2));
        kinds.put("water", plain(0xC9E1EC, 2));
        kinds.put("ditch", plain(0xC9E1EC, 4));
        kinds.put("square", plain(0xF1E6D6, 2));
        kinds.put("path", plain(0xC9B99E, 5));
        kinds.put("bridge", plain(0xB9B0A2, 18));
        kinds.put("street", plain(0xCFC6B6, 14));
        kinds.put("road", plain(0xE3B95F, 20));
        kinds.put("building", plain(0xD9CFC0, 2));
        kinds.put("civic", plain(0xCDA98F, 2));
        kinds.put(MapPieces.BORDER, new Ink(new Color(0x8A4F7D), 4, new float[] {14, 12}));
        return kinds;
    }

    private static Ink plain(int colour, float width) {
        return new Ink(new Color(colour), width, null);
    }

    /** Null for what is not printed. */
    static @Nullable Ink of(String kind) {
        return KINDS.get(kind);
    }

    static Ink known(String kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    /** From the bottom up. */
    static int order(String kind) {
        return new ArrayList<>(KINDS.keySet()).indexOf(kind);
    }
}
