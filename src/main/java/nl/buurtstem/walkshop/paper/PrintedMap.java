package nl.buurtstem.walkshop.paper;

import java.util.List;
import java.util.Locale;

/**
 * The map on a sheet.
 *
 * @param picture as an address
 * @param width of the picture on paper, in millimetres
 */
public record PrintedMap(String picture, int width, int height, List<Pin> pins) {

    /**
     * A stop's number on it.
     *
     * @param left of its middle, in tenths of a millimetre from the picture's corner
     */
    public record Pin(int number, int left, int top) {

        private static final int RADIUS = 32;

        public String millimetresLeft() {
            return millimetres(left - RADIUS);
        }

        public String millimetresTop() {
            return millimetres(top - RADIUS);
        }

        private static String millimetres(int tenths) {
            return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
        }
    }
}
