package nl.buurtstem.areas;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.installation.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** The folder with this municipality's borders, basemap and place names; each of the files may be missing. */
final class GeoFiles {

    private static final String ISLAND = "classpath:geo/zilveroog/";
    private static final String NONE = "none";
    private static final String AREAS = "areas.geojson";
    private static final String PLACES = "places.json";
    private static final String BASEMAP = "basemap.geojson";
    private static final String BUILDINGS = "buildings.geojson";

    private final ResourceLoader loader;
    private final String folder;

    /**
     * @param folder a folder or class path address; {@code none} for no files at all; empty: the island in a demo, and no
     *     files elsewhere
     */
    GeoFiles(ResourceLoader loader, String folder, boolean demo) {
        this.loader = loader;
        this.folder = folder.isBlank() ? (demo ? ISLAND : NONE) : address(folder.strip());
        if (hasFolder() && Stream.of(AREAS, PLACES, BASEMAP, BUILDINGS).noneMatch(this::exists)) {
            throw new CannotStart(
                    "There is no areas.geojson, places.json or basemap.geojson in " + this.folder + ".",
                    "Put them there, or leave BUURTSTEM_GEO out and import the borders; geo/README.md tells more.");
        }
    }

    private static String address(String folder) {
        if (folder.equals(NONE)) {
            return NONE;
        }
        String closed = folder.endsWith("/") ? folder : folder + "/";
        return closed.contains(":") ? closed : "file:" + closed;
    }

    private boolean hasFolder() {
        return !folder.equals(NONE);
    }

    /** Areas to begin with; those that are imported stand in the database alone. */
    Optional<Published> areas() {
        return file(AREAS);
    }

    /** What the map draws under the ideas. */
    Optional<Published> basemap() {
        return file(BASEMAP);
    }

    /** What a map shows from near by. */
    Optional<Published> buildings() {
        return file(BUILDINGS);
    }

    Optional<Published> places() {
        return file(PLACES);
    }

    private Optional<Published> file(String name) {
        return hasFolder() && exists(name) ? Optional.of(Published.of(name, read(name))) : Optional.empty();
    }

    private boolean exists(String name) {
        return loader.getResource(folder + name).exists();
    }

    private byte[] read(String name) {
        Resource file = loader.getResource(folder + name);
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new CannotStart(
                    "The file " + folder + name + " cannot be read: " + e.getMessage(),
                    "See to it that Buurtstem may read it; geo/README.md tells what it holds.");
        }
    }
}
