package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How areas fit together: where they lie over each other, leave something open, or stick out of what they lie in. */
final class Fit {

    /** Square metres; less is how borders are rounded. */
    private static final double WORTH_A_WORD = 1;

    private static final double SMALL = 100;
    private static final int TOLD = 25;

    private final Atlas atlas;
    private final Level level;
    private final Set<String> drawn;
    private final List<Remark> remarks;
    private final Map<String, Geometry> flat = new LinkedHashMap<>();
    private final MetrePlane plane;

    Fit(Atlas atlas, Level level, Set<String> drawn, List<Remark> remarks) {
        this.atlas = atlas;
        this.level = level;
        this.drawn = drawn;
        this.remarks = remarks;
        Envelope around = new Envelope();
        atlas.open(level).stream()
                .filter(area -> drawn.contains(area.key()))
                .forEach(area -> around.expandToInclude(area.border().getEnvelopeInternal()));
        this.plane = MetrePlane.around(around);
        atlas.open(level).stream()
                .filter(area -> area.border().getEnvelopeInternal().intersects(around))
                .forEach(area -> flat.put(area.key(), plane.of(area.border())));
    }

    /** Something of a size in square metres. */
    private record Piece(double size, Remark remark) {}

    void check() {
        overlaps();
        if (level != Level.MUNICIPALITY) {
            byParent().forEach(this::within);
        }
    }

    private void overlaps() {
        STRtree tree = new STRtree();
        flat.forEach((key, border) -> tree.insert(border.getEnvelopeInternal(), key));
        List<Piece> found = new ArrayList<>();
        for (String one : drawn) {
            for (Object other : tree.query(flat(one).getEnvelopeInternal())) {
                if (isPair(one, (String) other)) {
                    overlap(one, (String) other, found);
                }
            }
        }
        tell(found, Remark.Kind.OVERLAPS_SMALL);
    }

    private Geometry flat(String key) {
        return flat.getOrDefault(key, new GeometryFactory().createPolygon());
    }

    /** Each pair once; areas that were there already count when one of both is drawn now. */
    private boolean isPair(String one, String other) {
        return drawn.contains(other) ? one.compareTo(other) < 0 : !one.equals(other);
    }

    private void overlap(String one, String other, List<Piece> found) {
        double size = OverlayNGRobust.overlay(flat(one), flat(other), OverlayNG.INTERSECTION)
                .getArea();
        if (size >= WORTH_A_WORD) {
            found.add(new Piece(
                    size,
                    Remark.of(Remark.Kind.OVERLAP, "area", label(one), "other", label(other), "size", round(size))));
        }
    }

    private String label(String key) {
        Standing area = atlas.get(key);
        return area == null ? key : area.label();
    }

    private static long round(double size) {
        return Math.max(1, Math.round(size));
    }

    private Map<String, List<String>> byParent() {
        Map<String, List<String>> parts = new TreeMap<>();
        for (String key : flat.keySet()) {
            Standing frame = frame(atlas.get(key));
            if (frame != null) {
                parts.computeIfAbsent(frame.key(), p -> new ArrayList<>()).add(key);
            }
        }
        parts.values().removeIf(keys -> keys.stream().noneMatch(drawn::contains));
        return parts;
    }

    /** What an area should fit into: the nearest around it that has a border of its own, else the largest. */
    private @Nullable Standing frame(@Nullable Standing area) {
        Standing parent = area == null ? null : atlas.get(area.parent());
        boolean higher = parent != null && parent.fromParts() && parent.parent() != null;
        return higher ? frame(parent) : parent;
    }

    private void within(String parent, List<String> keys) {
        Geometry all = OverlayNGRobust.union(keys.stream().map(this::flat).collect(Collectors.toSet()));
        List<Piece> gaps = new ArrayList<>();
        for (Polygon hole : holes(all)) {
            if (hole.getArea() >= WORTH_A_WORD) {
                gaps.add(new Piece(
                        hole.getArea(),
                        Remark.of(Remark.Kind.GAP, "area", nearest(hole, keys), "size", round(hole.getArea()))));
            }
        }
        tell(gaps, Remark.Kind.GAPS_SMALL);
        Standing above = atlas.get(parent);
        if (above != null && !above.fromParts()) {
            against(above, plane.of(above.border()), keys, all);
        }
    }

    private static List<Polygon> holes(Geometry all) {
        List<Polygon> holes = new ArrayList<>();
        for (Polygon polygon : polygons(all)) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.add(all.getFactory().createPolygon(polygon.getInteriorRingN(i)));
            }
        }
        return holes;
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygons(Geometry all) {
        return PolygonExtracter.getPolygons(all);
    }

    private String nearest(Geometry hole, List<String> keys) {
        Map<String, Double> distances = new HashMap<>();
        keys.forEach(key -> distances.put(key, flat(key).distance(hole)));
        return label(keys.stream().min(Comparator.comparing(distances::get)).orElseThrow());
    }

    private void against(Standing above, Geometry border, List<String> keys, Geometry all) {
        List<Piece> out = new ArrayList<>();
        for (String key : keys) {
            double size = OverlayNGRobust.overlay(flat(key), border, OverlayNG.DIFFERENCE)
                    .getArea();
            if (size >= WORTH_A_WORD) {
                out.add(new Piece(
                        size,
                        Remark.of(
                                Remark.Kind.STICKS_OUT,
                                "area",
                                label(key),
                                "other",
                                above.label(),
                                "size",
                                round(size))));
            }
        }
        tell(out, null);
        Geometry filled = OverlayNGRobust.union(withoutHoles(all));
        double open =
                OverlayNGRobust.overlay(border, filled, OverlayNG.DIFFERENCE).getArea();
        if (open >= WORTH_A_WORD) {
            remarks.add(Remark.of(Remark.Kind.NOT_COVERED, "area", above.label(), "size", round(open)));
        }
    }

    private static List<Geometry> withoutHoles(Geometry all) {
        return polygons(all).stream()
                .map(polygon -> (Geometry) all.getFactory().createPolygon(polygon.getExteriorRing()))
                .toList();
    }

    /** The largest by themselves, the rest together when there is a sentence for that. */
    private void tell(List<Piece> found, Remark.@Nullable Kind together) {
        List<Piece> sorted = found.stream()
                .sorted(Comparator.comparingDouble(Piece::size).reversed())
                .toList();
        List<Piece> large = sorted.stream()
                .filter(piece -> together == null || piece.size() >= SMALL)
                .limit(together == null ? Long.MAX_VALUE : TOLD)
                .toList();
        large.forEach(piece -> remarks.add(piece.remark()));
        List<Piece> rest = sorted.subList(large.size(), sorted.size());
        if (together != null && !rest.isEmpty()) {
            double size = rest.stream().mapToDouble(Piece::size).sum();
            remarks.add(Remark.of(together, "n", rest.size(), "size", round(size)));
        }
    }
}
