package nl.buurtstem.areas;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every map on a page shares.
 *
 * @param basemap address of the basemap
 * @param buildings address of the buildings, which maps load when they come near
 * @param borders address of the areas' borders
 * @param bounds what the map shows at first
 * @param tiles address of raster tiles, if there are any
 * @param attribution whom to thank for them
 */
public record MapFrame(
        String basemap,
        String buildings,
        String borders,
        Box bounds,
        @Nullable String tiles,
        @Nullable String attribution) {

    /** {@code west,south,east,north}, for scripts. */
    public static String text(Box box) {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.west(), box.south(), box.east(), box.north());
    }
}
