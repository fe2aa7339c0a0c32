package nl.buurtstem.walkshop;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.MapFrame;
import nl.buurtstem.areas.MapFrames;
import org.springframework.stereotype.Component;

/** What the maps of a walkshop's pages share: they begin at its area rather than at the whole municipality. */
@Component
public class WalkFrames {

    private final MapFrames frames;
    private final Areas areas;

    WalkFrames(MapFrames frames, Areas areas) {
        this.frames = frames;
        this.areas = areas;
    }

    public MapFrame of(Walkshop walkshop) {
        MapFrame whole = frames.frame();
        return new MapFrame(
                whole.basemap(),
                whole.buildings(),
                whole.borders(),
                areas.bounds(walkshop.area()),
                whole.tiles(),
                whole.attribution());
    }
}
