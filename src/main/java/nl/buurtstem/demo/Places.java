package nl.buurtstem.demo;

import java.util.Locale;
import java.util.Objects;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/** Where the story's ideas lie on the map. */
final class Places {

    private static final double METRES_PER_DEGREE = 111_320;

    private Places() {}

    static Point point(Tale tale, Areas areas) {
        return beside(tale.near(), tale.east(), tale.north(), areas);
    }

    /** So many metres from a street or landmark. */
    static Point beside(String name, int east, int north, Areas areas) {
        Point near = place(name, areas).point();
        double lat = near.lat() + north / METRES_PER_DEGREE;
        double lon = near.lon() + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(lat)));
        return new Point(lon, lat);
    }

    private static PlaceName place(String name, Areas areas) {
        return areas.placeNamed(name).orElseThrow(() -> new IllegalStateException("no place named " + name));
    }

    static NewIdea idea(Tale tale, @Nullable PhotoId photo, Areas areas) {
        return new NewIdea(
                tale.title(),
                tale.goal(),
                tale.text(),
                Theme.valueOf(tale.theme().toUpperCase(Locale.ROOT)),
                tale.language(),
                point(tale, areas),
                place(tale.near(), areas).name(),
                photo,
                photo == null ? "" : Objects.requireNonNull(tale.photoAlt()));
    }
}
