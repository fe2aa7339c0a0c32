package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Level;
import nl.buurtstem.areas.borders.Fixture.Buurt;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.json.JsonMapper;

/** Files of borders, well and badly drawn: what is read from them, and what is said about them. */
class DrawingTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Choices choices(Map<String, String> typed) {
        return Choices.of(typed::get);
    }

    private static Drawing draw(Path file, String... more) {
        var typed = new HashMap<>(Map.of("level", "neighbourhood", "new-parent", "Drawnstad"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        Choices choices = choices(typed);
        return Draughtsman.draw(FeatureFile.read(file, choices.level(), choices.layer(), JSON), choices);
    }

    private static Refused refusal(Path file, String... more) {
        return catchThrowableOfType(Refused.class, () -> draw(file, more));
    }

    private static List<Remark.Kind> kinds(Drawing drawing) {
        return drawing.remarks().stream().map(Remark::kind).toList();
    }

    @Test
    void rdNewIsRecognisedConvertedAndSaid() {
        Drawing drawing = draw(Fixture.inRdNew().with("Oost", 0).file());
        assertThat(drawing.system()).isEqualTo(CoordinateSystem.RD_NEW);
        assertThat(kinds(drawing)).containsExactly(Remark.Kind.CONVERTED);
        Coordinate corner = drawing.borders().getFirst().border().getCoordinates()[0];
        // the Onze Lieve Vrouwetoren in Amersfoort, the origin of the Dutch grid
        assertThat(corner.x).isCloseTo(5.38720, within(0.00002));
        assertThat(corner.y).isCloseTo(52.15517, within(0.00002));
        assertThat(MetrePlane.around(drawing.borders().getFirst().border().getEnvelopeInternal())
                        .size(drawing.borders().getFirst().border()))
                .isCloseTo(1_000_000, within(1000.0));
    }

    @Test
    void anOldCrsMemberIsUnderstood() {
        Drawing drawing = draw(Fixture.inRdNew()
                .crs("urn:ogc:def:crs:EPSG::28992")
                .with("Oost", 0)
                .file());
        assertThat(kinds(drawing)).containsExactly(Remark.Kind.CONVERTED);
    }

    @Test
    void degreesAreTakenAsTheyAre() {
        Drawing drawing = draw(Fixture.inRdNew()
                .with("\"name\":\"Oost\"", Fixture.degrees(0, 5.38))
                .file());
        assertThat(drawing.system()).isEqualTo(CoordinateSystem.WGS84);
        assertThat(drawing.remarks()).isEmpty();
    }

    @Test
    void aFileThatNamesTheWrongSystemIsReadByItsCoordinatesAndTold() {
        Drawing drawing = draw(Fixture.inRdNew()
                .crs("urn:ogc:def:crs:OGC:1.3:CRS84")
                .with("Oost", 0)
                .file());
        assertThat(kinds(drawing)).containsExactly(Remark.Kind.CONVERTED, Remark.Kind.MISNAMED);
    }

    static Stream<Arguments> wrongFiles() {
        String bowtie = "[[[155000,463000],[156000,464000],[156000,463000],[155000,464000],[155000,463000]]]";
        Fixture good = Fixture.inRdNew().with("Oost", 0);
        return Stream.of(
                arguments("{\"type\":\"FeatureCollection\",\n\"features\":[{\"ty", BorderRefusal.NOT_JSON, "line", 2),
                arguments("[]", BorderRefusal.NOT_A_COLLECTION, null, null),
                arguments(
                        "{\"type\":\"FeatureCollection\",\"features\":[]}", BorderRefusal.NOT_A_COLLECTION, null, null),
                arguments("SQLite format 3 and then nothing", BorderRefusal.NOT_A_GEOPACKAGE, null, null),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Oost\"", "[[[52.1,5.3],[52.1,5.4],[52.2,5.4],[52.1,5.3]]]")
                                .text(),
                        BorderRefusal.SWAPPED,
                        "system",
                        "WGS84"),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Oost\"", Fixture.ring(463_000, 155_000, 464_000, 156_000))
                                .text(),
                        BorderRefusal.SWAPPED,
                        "system",
                        "RD New"),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Oost\"", Fixture.ring(599_000, 6_827_000, 600_000, 6_828_000))
                                .text(),
                        BorderRefusal.WRONG_SYSTEM,
                        "system",
                        "Web Mercator (EPSG:3857)"),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Oost\"", Fixture.ring(663_000, 5_780_000, 664_000, 5_781_000))
                                .text(),
                        BorderRefusal.WRONG_SYSTEM,
                        "system",
                        "UTM (EPSG:25831, 25832)"),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Mitte\"", "[[[13.3,52.5],[13.4,52.5],[13.4,52.6],[13.3,52.5]]]")
                                .text(),
                        BorderRefusal.ELSEWHERE,
                        "point",
                        "13.30000, 52.50000"),
                arguments(
                        Fixture.inRdNew()
                                .with("Oost", 0)
                                .with("West", 1)
                                .with("\"name\":\"Elders\"", Fixture.degrees(2, 5.38))
                                .text(),
                        BorderRefusal.OTHER_SYSTEM,
                        "area",
                        "Elders"),
                arguments(
                        good.raw(
                                        "{\"type\":\"Feature\",\"properties\":{\"id\":3},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                                + Fixture.square(1) + "}}")
                                .text(),
                        BorderRefusal.NO_KEY,
                        "area",
                        "#2"),
                arguments(
                        Fixture.inRdNew().with("Oost", 0).with("Oost", 1).text(),
                        BorderRefusal.SAME_KEY,
                        "key",
                        "Oost"),
                arguments(
                        Fixture.inRdNew()
                                .raw(
                                        "{\"type\":\"Feature\",\"properties\":{\"name\":\"Lijn\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[155000,463000],[156000,463000]]}}")
                                .text(),
                        BorderRefusal.NOT_AN_AREA,
                        "area",
                        "Lijn"),
                arguments(
                        Fixture.inRdNew()
                                .raw("{\"type\":\"Feature\",\"properties\":{\"name\":\"Leeg\"},\"geometry\":null}")
                                .text(),
                        BorderRefusal.NO_BORDER,
                        "area",
                        "Leeg"),
                arguments(
                        Fixture.inRdNew()
                                .with(
                                        "\"name\":\"Open\"",
                                        "[[[155000,463000],[156000,463000],[156000,464000],[155000,464000]]]")
                                .text(),
                        BorderRefusal.RING_OPEN,
                        "area",
                        "Open"),
                arguments(
                        Fixture.inRdNew()
                                .with("\"name\":\"Kort\"", "[[[155000,463000],[156000,463000]]]")
                                .text(),
                        BorderRefusal.RING_SHORT,
                        "area",
                        "Kort"),
                arguments(
                        Fixture.inRdNew()
                                .with(
                                        "\"name\":\"Woord\"",
                                        "[[[155000,463000],[\"x\",463000],[156000,464000],[155000,463000]]]")
                                .text(),
                        BorderRefusal.NOT_A_NUMBER,
                        "area",
                        "Woord"),
                arguments(
                        Fixture.inRdNew().with("\"name\":\"Strik\"", bowtie).text(),
                        BorderRefusal.BEYOND_REPAIR,
                        "area",
                        "Strik"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongFiles")
    void aWrongFileIsRefusedNamingWhatIsWrong(String content, Refusal why, String name, Object value) {
        Refused refused = refusal(Fixture.write(content, ".geojson"));
        assertThat(refused.refusal()).isEqualTo(why);
        if (name != null) {
            assertThat(refused.complaints().getFirst().values()).containsEntry(name, value);
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Refused refused = refusal(Fixture.inRdNew()
                .with("\"name\":\"Kort\"", "[[[155000,463000],[156000,463000]]]")
                .with("Oost", 0)
                .raw("{\"type\":\"Feature\",\"properties\":{\"name\":\"Leeg\"},\"geometry\":null}")
                .file());
        assertThat(refused.complaints())
                .hasSize(2)
                .allMatch(complaint -> complaint.field().equals("file"));
    }

    @Test
    void aSmallLoopIsRepairedAndSaid() {
        // the border runs back over itself for two metres at the top
        Drawing drawing = draw(Fixture.inRdNew()
                .with(
                        "\"name\":\"Lus\"",
                        "[[[155000,463000],[156000,463000],[156000,464000],[155500,464000],[155502,464002],[155502,464000],[155500,464002],[155000,464000],[155000,463000]]]")
                .file());
        assertThat(kinds(drawing)).containsExactly(Remark.Kind.CONVERTED, Remark.Kind.REPAIRED);
        assertThat(drawing.remarks().getLast().values()).containsEntry("area", "Lus");
        assertThat(drawing.borders().getFirst().border().isValid()).isTrue();
    }

    @Test
    void codeGoesBeforeNameAndAnyPropertyCanBeNamed() {
        Path file = Fixture.inRdNew()
                .with("\"name\":\"Oost\",\"code\":12,\"afkorting\":\"OO\"", Fixture.square(0))
                .file();
        assertThat(draw(file).borders()).extracting(DrawnBorder::key).containsExactly("12");
        assertThat(draw(file, "key", "afkorting").borders())
                .extracting(DrawnBorder::key)
                .containsExactly("OO");
        assertThat(refusal(file, "key", "afkorting2").refusal()).isEqualTo(BorderRefusal.NO_KEY);
        assertThat(draw(file, "name", "afkorting").borders())
                .extracting(DrawnBorder::name)
                .containsExactly("OO");
    }

    @Test
    void aGeoPackageOfStatisticsNetherlandsIsReadWithItsPeople() {
        Path file = Fixture.geoPackage(
                "buurten",
                28992,
                List.of(
                        new Buurt("BU0001", "Oost", "WK00", "GM99", "NEE", 1001, Fixture.wkt(0, 1000)),
                        new Buurt("BU0002", "West", "WK00", "GM99", "NEE", -99997, Fixture.wkt(1, 1000)),
                        new Buurt("BU0003", "Plas", "WK00", "GM99", "JA", 0, Fixture.wkt(2, 1000)),
                        new Buurt("BU0004", "Verweg", "WK11", "GM11", "NEE", 5, Fixture.wkt(3, 1000))));
        Drawing drawing = draw(file, "parent", "GM99");
        assertThat(drawing.borders())
                .extracting(DrawnBorder::key, DrawnBorder::name, DrawnBorder::within)
                .containsExactly(tuple("BU0001", "Oost", "WK00"), tuple("BU0002", "West", "WK00"));
        assertThat(drawing.borders().getFirst().population())
                .containsEntry("0-14", 200)
                .containsEntry("65+", 160)
                .satisfies(groups -> assertThat(groups.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(1001));
        assertThat(drawing.borders().getLast().population()).isEmpty();
        assertThat(kinds(drawing)).contains(Remark.Kind.WATER, Remark.Kind.OTHERS, Remark.Kind.CONVERTED);
        assertThat(drawing.municipality()).isEqualTo("Drawnstad");
    }

    @Test
    void aFileOfSeveralMunicipalitiesWantsToKnowWhichOne() {
        Path file = Fixture.geoPackage(
                "buurten",
                28992,
                List.of(
                        new Buurt("BU0001", "Oost", "WK00", "GM99", "NEE", 1, Fixture.wkt(0, 1000)),
                        new Buurt("BU0004", "Verweg", "WK11", "GM11", "NEE", 5, Fixture.wkt(3, 1000))));
        assertThat(refusal(file).refusal()).isEqualTo(BorderRefusal.SEVERAL_MUNICIPALITIES);
        assertThat(draw(file, "only", "gemeentecode=GM11").borders()).hasSize(1);
        assertThat(refusal(file, "only", "gemeentecode=GM12").refusal()).isEqualTo(BorderRefusal.NOTHING_LEFT);
    }

    @Test
    void aLayerThatIsNotThereIsMissedNamingThoseThatAre() {
        Path file = Fixture.geoPackage(
                "grenzen", 28992, List.of(new Buurt("B1", "Oost", "W", "G", "NEE", 1, Fixture.wkt(0, 1000))));
        assertThat(draw(file).borders()).hasSize(1);
        assertThat(refusal(file, "layer", "buurten").complaints().getFirst().values())
                .containsEntry("layers", "grenzen");
    }

    @Test
    void levelAndParentBelongTogether() {
        assertThat(catchThrowableOfType(Refused.class, () -> choices(Map.of("level", "street")))
                        .refusal())
                .isEqualTo(BorderRefusal.LEVEL_UNKNOWN);
        assertThat(catchThrowableOfType(Refused.class, () -> choices(Map.of("level", "district")))
                        .refusal())
                .isEqualTo(BorderRefusal.PARENT_MISSING);
        assertThat(catchThrowableOfType(Refused.class, () -> choices(Map.of("level", "municipality", "parent", "X")))
                        .refusal())
                .isEqualTo(BorderRefusal.PARENT_NEEDLESS);
        assertThat(choices(Map.of("level", "MUNICIPALITY")).level()).isEqualTo(Level.MUNICIPALITY);
    }
}
