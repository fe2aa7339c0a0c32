package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** All areas at one moment, arranged for quick answers; never changes. */
final class AreaMap {

    /** What maps show when there is no area yet: the country. */
    private static final Envelope COUNTRY = new Envelope(3.3, 7.3, 50.7, 53.6);

    private final long version;
    private final Map<Integer, MappedArea> byId;
    private final Map<String, Area> byKey;
    private final Map<Integer, AreaPath> paths = new HashMap<>();
    private final Map<Integer, Settings> settings = new HashMap<>();
    private final Borders borders;
    private final Places places;

    /** @param version of the tables these were read from */
    AreaMap(long version, List<MappedArea> areas, List<PlaceName> places) {
        this.version = version;
        this.byId = areas.stream().collect(Collectors.toMap(m -> m.area().id(), Function.identity()));
        List<MappedArea> open = areas.stream().filter(m -> !m.closed()).toList();
        this.byKey = open.stream().map(MappedArea::area).collect(Collectors.toMap(Area::key, Function.identity()));
        this.borders = new Borders(open.stream()
                .filter(m -> m.area().level() == Level.NEIGHBOURHOOD)
                .collect(Collectors.toMap(MappedArea::area, MappedArea::border)));
        this.places = new Places(places);
        areas.forEach(m -> settings.put(m.area().id(), Inheritance.resolve(upwards(m.area()))));
        areas.stream()
                .map(MappedArea::area)
                .filter(a -> a.level() == Level.NEIGHBOURHOOD)
                .forEach(a -> paths.put(a.id(), path(upwards(a))));
    }

    /** The area itself and those above it, the smallest first. */
    private List<MappedArea> upwards(Area area) {
        MappedArea mapped = mapped(area.id());
        Integer parent = area.parent();
        if (parent == null) {
            return List.of(mapped);
        }
        List<MappedArea> all = new ArrayList<>(List.of(mapped));
        all.addAll(upwards(mapped(parent).area()));
        return all;
    }

    private static AreaPath path(List<MappedArea> upwards) {
        List<Integer> ids = upwards.stream().map(m -> m.area().id()).toList();
        return new AreaPath(ids.get(0), ids.get(1), ids.get(2));
    }

    AreaPath locate(Point point) {
        Area found = borders.at(point);
        if (found != null) {
            return pathOf(found.id());
        }
        Borders.Nearest nearest = borders.nearest(point).orElseThrow(AreaRefusal.NO_AREAS::because);
        throw AreaRefusal.OUTSIDE.because(
                "nearest", nearest.area().name(), "distance", nearest.distance(), "unit", nearest.unit());
    }

    long version() {
        return version;
    }

    /** Also one of the past. */
    Area area(int id) {
        return mapped(id).area();
    }

    private MappedArea mapped(int id) {
        MappedArea found = byId.get(id);
        if (found == null) {
            throw AreaRefusal.NO_SUCH_AREA.because();
        }
        return found;
    }

    Optional<Area> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Area> all(Level level) {
        return sorted(area -> area.level() == level);
    }

    List<Area> within(int parent) {
        return sorted(area -> Objects.equals(area.parent(), parent));
    }

    private List<Area> sorted(Predicate<Area> wanted) {
        return byKey.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    AreaPath pathOf(int neighbourhood) {
        return known(paths.get(neighbourhood));
    }

    /** What this area says itself. */
    SettingsRow own(int area) {
        return mapped(area).own();
    }

    /** The rules of this area if it said nothing itself. */
    Settings inherited(int area) {
        List<MappedArea> upwards = new ArrayList<>(upwards(area(area)));
        MappedArea first = upwards.removeFirst();
        upwards.addFirst(new MappedArea(first.area(), first.border(), SettingsRow.INHERITED));
        return Inheritance.resolve(upwards);
    }

    Settings settings(int area) {
        return known(settings.get(area));
    }

    private static <T> T known(@Nullable T found) {
        if (found == null) {
            throw AreaRefusal.NO_SUCH_AREA.because();
        }
        return found;
    }

    Box bounds() {
        Envelope all = new Envelope();
        byKey.values().forEach(a -> all.expandToInclude(mapped(a.id()).border().getEnvelopeInternal()));
        return box(all.isNull() ? COUNTRY : all);
    }

    Box bounds(int area) {
        return box(mapped(area).border().getEnvelopeInternal());
    }

    Geometry border(int area) {
        return mapped(area).border();
    }

    /** Inside it, also where it is bent. */
    Point middle(int area) {
        org.locationtech.jts.geom.Point inside = mapped(area).border().getInteriorPoint();
        return new Point(inside.getX(), inside.getY());
    }

    private static Box box(Envelope e) {
        return new Box(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY());
    }

    /** Every area of today with its border, the largest first. */
    List<MappedArea> everything() {
        return byId.values().stream()
                .filter(m -> !m.closed())
                .sorted(Comparator.comparing((MappedArea m) -> m.area().level())
                        .thenComparing(m -> m.area().key()))
                .toList();
    }

    Places places() {
        return places;
    }
}
