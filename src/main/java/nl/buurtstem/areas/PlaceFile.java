package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.areas.GeoComplaints.Wrong;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of streets and landmarks: a JSON list. */
final class PlaceFile {

    private final Map<String, DrawnArea> neighbourhoods;
    private final Borders borders;
    private final boolean asDrawn;
    private final GeoComplaints complaints;

    private PlaceFile(List<DrawnArea> smallest, boolean asDrawn, GeoComplaints complaints) {
        this.asDrawn = asDrawn;
        this.neighbourhoods = smallest.stream().collect(Collectors.toMap(DrawnArea::key, Function.identity()));
        this.borders = new Borders(smallest.stream()
                .collect(Collectors.toMap(a -> new Area(0, a.key(), a.name(), a.level(), null, 0), DrawnArea::border)));
        this.complaints = complaints;
    }

    /**
     * All places.
     *
     * @param neighbourhoods those there are
     * @param asDrawn whether they are still as the files draw them; if not, a place lies where its point lies, and one that
     *     lies nowhere is left out
     * @throws nl.buurtstem.installation.CannotStart with everything that is wrong, place by place
     */
    static List<DrawnPlace> read(Published file, List<DrawnArea> neighbourhoods, boolean asDrawn, JsonMapper json) {
        GeoComplaints complaints = new GeoComplaints(file.name());
        List<DrawnPlace> places = new PlaceFile(neighbourhoods, asDrawn, complaints).places(AreaFile.tree(file, json));
        complaints.throwIfAny();
        return places;
    }

    private List<DrawnPlace> places(JsonNode list) {
        if (!list.isArray()) {
            complaints.add("the file itself", "it is not a list");
        }
        List<DrawnPlace> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.path(i);
            String label = node.path("name").asString("place " + (i + 1));
            DrawnPlace place = complaints.read(label, () -> asDrawn ? place(node) : placeByPoint(node));
            if (place == null) {
                continue;
            }
            if (seen.add(place.name() + " in " + place.neighbourhood())) {
                all.add(place);
            } else if (asDrawn) {
                complaints.add(label, "it stands twice in " + place.neighbourhood());
            }
        }
        return all;
    }

    private DrawnPlace place(JsonNode node) {
        String name = AreaFile.text(node, "name");
        String neighbourhood = AreaFile.text(node, "neighbourhood");
        DrawnArea area = neighbourhoods.get(neighbourhood);
        if (area == null) {
            throw new Wrong("there is no neighbourhood " + neighbourhood);
        }
        Point point = point(node);
        if (!borders.holds(neighbourhood, point)) {
            throw new Wrong("its point " + point.lon() + ", " + point.lat() + " does not lie in " + area.label());
        }
        return new DrawnPlace(name, kind(node), neighbourhood, point);
    }

    private @Nullable DrawnPlace placeByPoint(JsonNode node) {
        Point point = point(node);
        Area area = borders.at(point);
        return area == null ? null : new DrawnPlace(AreaFile.text(node, "name"), kind(node), area.key(), point);
    }

    private static PlaceName.Kind kind(JsonNode node) {
        return switch (AreaFile.text(node, "kind").toUpperCase(Locale.ROOT)) {
            case "STREET" -> PlaceName.Kind.STREET;
            case "LANDMARK" -> PlaceName.Kind.LANDMARK;
            default -> throw new Wrong("its kind is " + node.path("kind") + "; it must be street or landmark");
        };
    }

    private static Point point(JsonNode node) {
        try {
            return new Point(
                    node.path("lon").asDouble(Double.NaN), node.path("lat").asDouble(Double.NaN));
        } catch (Refused e) {
            throw new Wrong("its lon and lat are " + node.path("lon") + " and " + node.path("lat")
                    + "; they must be degrees (WGS84)");
        }
    }
}
