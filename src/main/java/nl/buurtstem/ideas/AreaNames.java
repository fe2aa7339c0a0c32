package nl.buurtstem.ideas;

import java.util.Comparator;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.PlaceName;

/** Names of areas, for templates. */
public record AreaNames(Areas areas) {

    /** The neighbourhood's name. */
    public String neighbourhood(AreaPath where) {
        return areas.area(where.neighbourhood()).name();
    }

    /** The district's name. */
    public String district(AreaPath where) {
        return areas.area(where.district()).name();
    }

    /** All districts. */
    public List<Area> districts() {
        return areas.districts();
    }

    /** The areas right below this one. */
    public List<Area> within(Area area) {
        return areas.within(area.id());
    }

    /** Well-known places, by name. */
    public List<PlaceName> landmarks() {
        return areas.neighbourhoods().stream()
                .flatMap(area -> areas.landmarks(area.id()).stream())
                .sorted(Comparator.comparing(PlaceName::name))
                .toList();
    }

    /** What an area is called in addresses. */
    public String key(int area) {
        return areas.area(area).key();
    }

    /** The box that holds an area. */
    public Box bounds(Area area) {
        return areas.bounds(area.id());
    }
}
