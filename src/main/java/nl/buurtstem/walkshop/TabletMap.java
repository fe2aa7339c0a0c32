package nl.buurtstem.walkshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.MapPieces;
import nl.buurtstem.areas.MapPieces.Form;
import nl.buurtstem.areas.MapPieces.Shape;
import nl.buurtstem.areas.Point;
import org.springframework.stereotype.Component;

/** The piece of the map a tablet takes along: around the route, or the whole area as long as there is none. */
@Component
class TabletMap {

    /** How far one may stray from the route and still see where one is. */
    private static final double AROUND = 500;

    private static final String BUILDING = "building";

    /** What is drawn as what, from the bottom up. */
    private static final Map<String, String> KINDS = kinds();

    private final MapPieces pieces;
    private final Areas areas;

    TabletMap(MapPieces pieces, Areas areas) {
        this.pieces = pieces;
        this.areas = areas;
    }

    /** How much is left out so that it stays small, from nothing to much. */
    enum Detail {
        ALL(0.3, true),
        COARSE(2, true),
        WITHOUT_BUILDINGS(3, false),
        STREETS(10, false);

        private final double metres;
        private final boolean buildings;

        Detail(double metres, boolean buildings) {
            this.metres = metres;
            this.buildings = buildings;
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("land", "land");
        for (String green : List.of("foreshore", "farmland", "beach", "reed", "park")) {
            kinds.put(green, "green");
        }
        kinds.put("water", "water");
        kinds.put("ditch", "water");
        kinds.put("civic", BUILDING);
        kinds.put(BUILDING, BUILDING);
        for (String street : List.of("path", "bridge", "street", "road", "pier")) {
            kinds.put(street, "street");
        }
        kinds.put(MapPieces.BORDER, "border");
        kinds.put(MapPieces.NAME, "name");
        return kinds;
    }

    /** Where a walkshop's map reaches. */
    Box bounds(Preparation prepared) {
        List<Point> all = new ArrayList<>(prepared.way());
        prepared.nodes().forEach(node -> all.add(node.point()));
        if (all.isEmpty()) {
            return areas.bounds(prepared.walkshop().area());
        }
        Box low = Box.around(corner(all, Comparator.reverseOrder()), AROUND);
        Box high = Box.around(corner(all, Comparator.naturalOrder()), AROUND);
        return new Box(low.west(), low.south(), high.east(), high.north());
    }

    private static Point corner(List<Point> all, Comparator<Double> furthest) {
        return new Point(
                all.stream().map(Point::lon).max(furthest).orElseThrow(),
                all.stream().map(Point::lat).max(furthest).orElseThrow());
    }

    /** The map as the package carries it. */
    Map<String, Object> of(Preparation prepared, Box box, Detail detail) {
        List<String> order = List.copyOf(KINDS.keySet());
        List<Object> layers = pieces.of(prepared.walkshop().area(), box, detail.metres).stream()
                .filter(shape -> KINDS.containsKey(shape.kind()))
                .filter(shape -> detail.buildings || !BUILDING.equals(KINDS.get(shape.kind())))
                .sorted(Comparator.comparingInt(shape -> order.indexOf(shape.kind())))
                .map(TabletMap::layer)
                .toList();
        return Map.of("bounds", bounds(box), "layers", layers);
    }

    /** Whether there is more on it than borders and names: streets, water, houses. */
    static boolean isDrawn(Map<String, Object> map) {
        return map.get("layers") instanceof List<?> layers
                && layers.stream()
                        .map(layer -> ((Map<?, ?>) layer).get("kind"))
                        .anyMatch(kind -> !MapPieces.BORDER.equals(kind) && !"name".equals(kind));
    }

    private static List<Integer> bounds(Box box) {
        return List.of(Micro.of(box.west()), Micro.of(box.south()), Micro.of(box.east()), Micro.of(box.north()));
    }

    private static Object layer(Shape shape) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("kind", KINDS.get(shape.kind()));
        if (!shape.name().isEmpty()) {
            layer.put("name", shape.name());
        }
        layer.put("shape", shape.form() == Form.AREA ? "area" : shape.form() == Form.LINE ? "line" : "point");
        List<Object> lines = shape.lines().stream()
                .map(line -> (Object) line.stream().map(Micro::pair).toList())
                .toList();
        layer.put("points", lines.getFirst());
        if (lines.size() > 1) {
            layer.put("holes", lines.subList(1, lines.size()));
        }
        return layer;
    }
}
