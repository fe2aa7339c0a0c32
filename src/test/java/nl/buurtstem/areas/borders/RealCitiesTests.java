package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two real cities, from files that do not belong to this project. They are looked for in {@code ../shared/data/geo}, or in the
 * folder that the system property {@code buurtstem.test.geo} names; without them these tests are skipped and say so.
 */
@AppTest
@TestPropertySource(properties = "buurtstem.geo=none")
class RealCitiesTests {

    private static final Path FOLDER = Path.of(System.getProperty("buurtstem.test.geo", "../shared/data/geo"));

    private final Imports imports;
    private final Areas areas;
    private final Ideas ideas;
    private final Cast cast;
    private final DatabaseClient database;
    private final JsonMapper json;

    RealCitiesTests(Imports imports, Areas areas, Ideas ideas, Cast cast, DatabaseClient database, JsonMapper json) {
        this.imports = imports;
        this.areas = areas;
        this.ideas = ideas;
        this.cast = cast;
        this.database = database;
        this.json = json;
    }

    private Report bring(Path file, String city) {
        Choices choices = Choices.of(Map.of("level", "neighbourhood", "new-parent", city)::get);
        Sent sent = new Sent(file.getFileName().toString(), "", new byte[0]);
        return imports.now(file, sent, choices, Asker.COMMAND, false)
                .block()
                .draft()
                .report();
    }

    private String neighbourhoodOf(IdeaId idea) {
        return database.sql("select a.name from idea i join area a on a.id = i.neighbourhood_id where i.id = :id")
                .bind("id", idea.value())
                .map(row -> row.get("name", String.class))
                .one()
                .block();
    }

    @ParameterizedTest
    @CsvSource({
        "amsterdam, Amsterdam, 97, 4.8826, 52.3745, Jordaan, Grachtengordel-West",
        "rotterdam, Rotterdam, 22, 4.4777, 51.9225, Rotterdam Centrum, Noord"
    })
    void aRealCityIsImportedAndIdeasFollowABorderThatMoves(
            String file, String city, int areaCount, double lon, double lat, String here, String neighbour)
            throws IOException {
        Path original = FOLDER.resolve(file + "-neighbourhoods.geojson");
        assumeTrue(
                Files.isReadable(original),
                () -> "skipped: the borders of " + city + " are not at "
                        + original.toAbsolutePath().normalize());
        Report report = bring(original, city);
        System.out.println(city + ": " + report.counts() + ", problems " + report.problems());
        assertThat(report.lines()).hasSize(areaCount + 2);
        assertThat(areas.within(areas.byKey(city + "-1").orElseThrow().id())).hasSize(areaCount);

        Point point = new Point(lon, lat);
        AreaPath where = areas.locate(point);
        assertThat(areas.area(where.neighbourhood()).name()).isEqualTo(here);
        IdeaId idea = Published.at(point, "Een bankje in " + city, ideas, cast, database);
        assertThat(cast.guest().get("/ideas/" + idea.value()).text("main")).contains(here);

        Path moved = Fixture.write(json.writeValueAsString(without(original, here, neighbour)), ".geojson");
        Report second = bring(moved, city);
        assertThat(second.of(Change.Kind.GONE)).extracting(Report.Line::name).containsExactly(here);
        assertThat(second.moving()).isEqualTo(1);
        assertThat(neighbourhoodOf(idea)).isEqualTo(neighbour);

        Report back = bring(original, city);
        assertThat(back.of(Change.Kind.BACK)).extracting(Report.Line::name).containsExactly(here);
        assertThat(neighbourhoodOf(idea)).isEqualTo(here);
    }

    /** The city after one neighbourhood was joined to its neighbour. */
    private JsonNode without(Path original, String joined, String neighbour) throws IOException {
        ObjectNode file = (ObjectNode) json.readTree(Files.readString(original));
        ArrayNode features = (ArrayNode) file.path("features");
        ArrayNode all = json.createArrayNode();
        ArrayNode polygons = json.createArrayNode();
        for (JsonNode feature : features) {
            String name = feature.path("properties").path("name").asString();
            if (name.equals(joined) || name.equals(neighbour)) {
                JsonNode geometry = feature.path("geometry");
                if (geometry.path("type").asString().equals("Polygon")) {
                    polygons.add(geometry.path("coordinates"));
                } else {
                    geometry.path("coordinates").forEach(polygons::add);
                }
            }
            if (!name.equals(joined)) {
                all.add(feature);
            }
        }
        for (JsonNode feature : all) {
            if (feature.path("properties").path("name").asString().equals(neighbour)) {
                ObjectNode geometry = (ObjectNode) feature.path("geometry");
                geometry.put("type", "MultiPolygon");
                geometry.set("coordinates", polygons);
            }
        }
        file.set("features", all);
        return file;
    }
}
