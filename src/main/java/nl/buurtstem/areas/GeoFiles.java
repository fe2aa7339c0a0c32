package nl.buurtstem.areas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.buurtstem.installation.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The folder with this municipality's borders, basemap and place names. */
final class GeoFiles {

    private static final String HERE = "classpath:geo/zilveroog/";

    private static final String NOTHING = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    private final ResourceLoader loader;
    private final String folder;

    /**
     * @param folder a folder or class path address; empty for the demo island
     */
    GeoFiles(ResourceLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder.isBlank() ? HERE : address(folder.strip());
    }

    private static String address(String folder) {
        String closed = folder.endsWith("/") ? folder : folder + "/";
        return closed.contains(":") ? closed : "file:" + closed;
    }

    Published areas() {
        return Published.of("areas.geojson", read("areas.geojson"));
    }

    /** What the map draws under the ideas; a municipality with map tiles may leave it out. */
    Published basemap() {
        return optional("basemap.geojson");
    }

    /** What a map shows from near by; may be left out too. */
    Published buildings() {
        return optional("buildings.geojson");
    }

    private Published optional(String name) {
        boolean here = loader.getResource(folder + name).exists();
        return Published.of(name, here ? read(name) : NOTHING.getBytes(StandardCharsets.US_ASCII));
    }

    Published places() {
        return Published.of("places.json", read("places.json"));
    }

    private byte[] read(String name) {
        Resource file = loader.getResource(folder + name);
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new CannotStart(
                    "The file " + folder + name + " cannot be read: " + e.getMessage(),
                    "Put areas.geojson and places.json in one folder and name it in BUURTSTEM_GEO; geo/README.md tells more.");
        }
    }
}
