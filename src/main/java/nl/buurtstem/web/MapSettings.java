package nl.buurtstem.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The map under the pins. Without a tile address the vector basemap from {@code geo/} is drawn alone.
 *
 * @param tiles address of raster tiles with {z}, {x} and {y}, such as that of the Dutch national BRT map
 * @param attribution whom to thank for them
 */
@ConfigurationProperties("buurtstem.map")
public record MapSettings(@Nullable String tiles, @Nullable String attribution) {

    /** Scheme and host of the tiles, for the content security policy; empty without tiles. */
    String tileOrigin() {
        if (tiles == null || tiles.isBlank()) {
            return "";
        }
        URI address = URI.create(tiles.replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getAuthority();
    }
}
