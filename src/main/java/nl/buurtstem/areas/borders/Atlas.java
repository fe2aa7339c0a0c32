package nl.buurtstem.areas.borders;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Borders;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** All areas by key, those of the past included; a copy is drawn upon while a plan is made. */
final class Atlas {

    private final Map<String, Standing> all = new LinkedHashMap<>();

    Atlas(Collection<Standing> areas) {
        areas.forEach(this::put);
    }

    Atlas copy() {
        return new Atlas(all.values());
    }

    void put(Standing area) {
        all.put(area.key(), area);
    }

    @Nullable
    Standing get(@Nullable String key) {
        return key == null ? null : all.get(key);
    }

    /** What it is called, or its key when there is none of this key. */
    String name(String key) {
        Standing area = all.get(key);
        return area == null ? key : area.label();
    }

    Collection<Standing> everything() {
        return all.values();
    }

    List<Standing> open(Level level) {
        return all.values().stream().filter(area -> area.isOpen(level)).toList();
    }

    /** The open area of this key or, failing that, of this name. */
    Optional<Standing> open(String keyOrName) {
        Standing byKey = all.get(keyOrName);
        return byKey != null && !byKey.closed()
                ? Optional.of(byKey)
                : all.values().stream()
                        .filter(area -> !area.closed() && area.name().equals(keyOrName))
                        .findFirst();
    }

    /** Open areas of this level in this one, directly or in one in between. */
    List<Standing> under(String key, Level level) {
        return open(level).stream().filter(area -> liesIn(area, key)).toList();
    }

    /** The open areas directly in this one. */
    List<Standing> children(String key) {
        return all.values().stream()
                .filter(area -> !area.closed() && key.equals(area.parent()))
                .toList();
    }

    /** Whether this area lies in that one, however deep. */
    boolean liesIn(Standing area, String key) {
        for (Standing above = get(area.parent()); above != null; above = get(above.parent())) {
            if (above.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Key of the municipality this area is, or lies in. */
    String municipality(Standing area) {
        Standing above = get(area.parent());
        return above == null ? area.key() : municipality(above);
    }

    /** Which neighbourhood a point lies in; the areas it finds are known by key only. */
    Borders neighbourhoods() {
        Map<Area, Geometry> drawn = new LinkedHashMap<>();
        open(Level.NEIGHBOURHOOD)
                .forEach(area -> drawn.put(new Area(0, area.key(), area.name(), area.level(), null, 0), area.border()));
        return new Borders(drawn);
    }
}
