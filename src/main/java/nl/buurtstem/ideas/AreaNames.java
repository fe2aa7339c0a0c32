package nl.buurtstem.ideas;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.PlaceName;

/** Names of areas, for templates. */
record AreaNames(Areas areas) {

    String neighbourhood(AreaPath where) {
        return areas.area(where.neighbourhood()).name();
    }

    String district(AreaPath where) {
        return areas.area(where.district()).name();
    }

    List<Area> districts() {
        return areas.districts();
    }

    List<Area> within(Area area) {
        return areas.within(area.id());
    }

    /** Well-known places, by name. */
    List<PlaceName> landmarks() {
        return areas.neighbourhoods().stream()
                .flatMap(area -> areas.landmarks(area.id()).stream())
                .sorted(Comparator.comparing(PlaceName::name))
                .toList();
    }

    String key(int area) {
        return areas.area(area).key();
    }

    Box bounds(Area area) {
        return areas.bounds(area.id());
    }
}
