package nl.buurtstem.areas;

import nl.buurtstem.web.MapSettings;
import org.springframework.stereotype.Component;

/** Gives pages with a map what {@code areas/map_head} asks for. */
@Component
public class MapFrames {

    private final Areas areas;
    private final MapSettings settings;

    MapFrames(Areas areas, MapSettings settings) {
        this.areas = areas;
        this.settings = settings;
    }

    /** For a map of the whole installation. */
    public MapFrame frame() {
        return new MapFrame(
                areas.basemapPath(),
                areas.buildingsPath(),
                areas.bordersPath(),
                areas.bounds(),
                settings.tiles(),
                settings.attribution());
    }
}
