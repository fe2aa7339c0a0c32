package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A piece of the basemap as shapes, cut at a box: for what must work without a network, or is printed. */
@Component
public class MapPieces {

    /** The border of the area itself. */
    public static final String BORDER = "border";

    /** A name at a place. */
    public static final String NAME = "landmark";

    private static final double DEGREE = Point.METRES_PER_DEGREE;

    private final Areas areas;
    private final JsonMapper json;

    MapPieces(Areas areas, JsonMapper json) {
        this.areas = areas;
        this.json = json;
    }

    /** Whether points of a shape lie by themselves, make a line, or go around something. */
    public enum Form {
        POINT,
        LINE,
        AREA
    }

    /**
     * Something on the map.
     *
     * @param kind as in the basemap's file, or {@link #BORDER}
     * @param name empty when it has none
     * @param lines for an area the ring around it, then those of its holes
     */
    public record Shape(String kind, String name, Form form, List<List<Point>> lines) {}

    /** Names what a piece is cut out of: another one when the map or the borders changed. */
    public String version() {
        return areas.basemapPath() + areas.buildingsPath() + areas.bordersPath();
    }

    /**
     * What lies in this box, with the border of this area. May take a while: not on a thread that others wait for.
     *
     * @param metres by how much a line may differ from what it was
     */
    public List<Shape> of(int area, Box box, double metres) {
        MapCut cut = new MapCut(box, metres / DEGREE);
        List<Shape> shapes = new ArrayList<>();
        MapFiles.Ground ground = areas.ground();
        Stream.of(ground.basemap(), ground.buildings())
                .filter(Objects::nonNull)
                .flatMap(file -> json.readTree(file.content()).path("features").valueStream())
                .forEach(feature -> shapes.addAll(cut(cut, feature)));
        if (shapes.isEmpty()) {
            shapes.addAll(neighbourhoods(cut));
        }
        cut.border(areas.map().border(area)).forEach(lines -> shapes.add(new Shape(BORDER, "", Form.LINE, lines)));
        return shapes;
    }

    /** Where no map is: borders and names say at least which neighbourhood one is in. */
    private List<Shape> neighbourhoods(MapCut cut) {
        List<Shape> shapes = new ArrayList<>();
        for (Area one : areas.neighbourhoods()) {
            cut.border(areas.map().border(one.id()))
                    .forEach(lines -> shapes.add(new Shape(BORDER, "", Form.LINE, lines)));
            cut.place(areas.map().middle(one.id()))
                    .forEach(lines -> shapes.add(new Shape(NAME, one.name(), Form.POINT, lines)));
        }
        return shapes;
    }

    private static List<Shape> cut(MapCut cut, JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        JsonNode at = geometry.path("coordinates");
        String kind = feature.path("properties").path("kind").asString("");
        String name = feature.path("properties").path("name").asString("");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> shapes(kind, name, Form.POINT, cut.points(List.of(at)));
            case "MultiPoint" -> shapes(kind, name, Form.POINT, cut.points(list(at)));
            case "LineString" -> shapes(kind, name, Form.LINE, cut.line(at));
            case "MultiLineString" ->
                list(at).stream()
                        .flatMap(line -> shapes(kind, name, Form.LINE, cut.line(line)).stream())
                        .toList();
            case "Polygon" -> shapes(kind, name, Form.AREA, cut.polygon(at));
            case "MultiPolygon" ->
                list(at).stream()
                        .flatMap(one -> shapes(kind, name, Form.AREA, cut.polygon(one)).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private static List<Shape> shapes(String kind, String name, Form form, List<List<List<Point>>> found) {
        return found.stream().map(lines -> new Shape(kind, name, form, lines)).toList();
    }
}
