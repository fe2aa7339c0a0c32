package nl.buurtstem.ideas;

import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;

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

    String key(int area) {
        return areas.area(area).key();
    }

    Box bounds(Area area) {
        return areas.bounds(area.id());
    }
}
