package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.installation.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Files that somebody drew wrongly: each complaint names the feature and says what is wrong with it. */
class BrokenFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TOWN = feature("TO", "Town", "MUNICIPALITY", "null", square(5, 52, 6, 53));
    private static final String WEST = feature("WE", "West", "DISTRICT", "\"TO\"", square(5, 52, 6, 53));
    private static final String OLD = feature("WE01", "Old Harbour", "NEIGHBOURHOOD", "\"WE\"", square(5, 52, 5.5, 53));
    private static final String NEW = feature("WE02", "New Harbour", "NEIGHBOURHOOD", "\"WE\"", square(5.5, 52, 6, 53));

    private static String feature(String key, String name, String level, String parent, String border) {
        return """
                {"type":"Feature","properties":{"key":"%s","name":"%s","level":"%s","parent":%s,\
                "population":{"0-17":10,"18+":90},"settings":{"threshold":50}},"geometry":%s}""".formatted(key, name, level, parent, border);
    }

    private static String square(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, east, north);
    }

    private static Published file(String... features) {
        String all = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        return Published.of("areas.geojson", all.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DrawnArea> read(String... features) {
        return AreaFile.read(file(features), JSON);
    }

    private static String harbour(String what, String instead) {
        assertThat(OLD).contains(what);
        return OLD.replace(what, instead);
    }

    static Stream<Arguments> brokenFeatures() {
        return Stream.of(
                arguments(harbour("\"key\":\"WE01\",", ""), "Old Harbour ()", "it has no key"),
                arguments(harbour("Old Harbour", " "), "(WE01)", "it has no name"),
                arguments(harbour("NEIGHBOURHOOD", "VILLAGE"), "Old Harbour (WE01)", "its level is VILLAGE"),
                arguments(harbour("\"WE\"", "\"EA\""), "Old Harbour (WE01)", "its parent EA is not in the file"),
                arguments(harbour("\"WE\"", "\"TO\""), "Old Harbour (WE01)", "is a MUNICIPALITY and not a DISTRICT"),
                arguments(harbour("\"WE\"", "null"), "Old Harbour (WE01)", "its parent null is not in the file"),
                arguments(harbour("WE01", "WE02"), "Harbour (WE02)", "its key is also that of"),
                arguments(harbour("Polygon", "LineString"), "Old Harbour (WE01)", "its border is a LineString"),
                arguments(harbour("\"Polygon\"", "null"), "Old Harbour (WE01)", "has no geometry"),
                arguments(harbour("[5.0,52.0],[5.5", "[\"x\",52.0],[5.5"), "Old Harbour (WE01)", "is not two numbers"),
                arguments(harbour("[5.0,53.0]", "[121687,487484]"), "Old Harbour (WE01)", "is not on earth"),
                arguments(harbour(",[5.0,52.0]]]", "]]"), "Old Harbour (WE01)", "does not end where it began"),
                arguments(
                        harbour("[5.5,52.0],[5.5,53.0]", "[5.5,53.0],[5.5,52.0]"),
                        "Old Harbour (WE01)",
                        "Self-intersection"),
                arguments(harbour("5.5", "5.7"), "Old Harbour (WE01)", "29 % of it also lies in New Harbour (WE02)"),
                arguments(
                        harbour("52.0", "51.0"), "Old Harbour (WE01)", "50 % of it lies outside its parent West (WE)"),
                arguments(harbour("10", "-1"), "Old Harbour (WE01)", "its population 0-17 is -1"),
                arguments(harbour("\"threshold\"", "\"treshold\""), "Old Harbour (WE01)", "no setting treshold"),
                arguments(harbour("50", "0"), "Old Harbour (WE01)", "a whole number from 1"),
                arguments(harbour("50", "12.5"), "Old Harbour (WE01)", "its threshold is 12.5"),
                arguments(
                        harbour("\"threshold\":50", "\"rhythm\":\"DAILY\""),
                        "Old Harbour (WE01)",
                        "must be one of [WEEKLY, FORTNIGHTLY, MONTHLY]"),
                arguments(
                        harbour("\"threshold\":50", "\"threshold\":50,\"thresholdPerThousand\":8"),
                        "Old Harbour (WE01)",
                        "give one of them"),
                arguments(
                        harbour("\"threshold\":50", "\"thresholdFloor\":80,\"thresholdCeiling\":40"),
                        "Old Harbour (WE01)",
                        "its thresholdFloor 80 is higher"),
                arguments(
                        harbour("\"threshold\":50", "\"languages\":[]"), "Old Harbour (WE01)", "its languages are []"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brokenFeatures")
    void theComplaintNamesTheFeature(String broken, String feature, String what) {
        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> read(TOWN, WEST, broken, NEW));
        assertThat(refused.getMessage().lines())
                .anySatisfy(line -> assertThat(line).contains(feature).contains(what));
        assertThat(refused.remedy()).contains("areas.geojson");
    }

    @Test
    void aGoodFileGivesItsAreasTheLargestFirst() {
        assertThat(read(NEW, OLD, WEST, TOWN)).extracting(DrawnArea::key).containsExactly("TO", "WE", "WE02", "WE01");
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        CannotStart refused = catchThrowableOfType(
                CannotStart.class,
                () -> read(
                        TOWN,
                        WEST,
                        harbour("10", "-1").replace("\"threshold\":50", "\"top\":0"),
                        NEW.replace("WE02", "")));
        assertThat(refused.getMessage())
                .contains("Old Harbour (WE01): its population")
                .contains("Old Harbour (WE01): its top")
                .contains("New Harbour (): it has no key");
    }

    @Test
    void aDistrictWithoutNeighbourhoodsIsRefused() {
        CannotStart refused = catchThrowableOfType(CannotStart.class, () -> read(TOWN, WEST));
        assertThat(refused).hasMessageContaining("West (WE): there is no area inside it");
    }

    @Test
    void whatIsNoFeatureCollectionIsRefused() {
        for (String text : List.of("", "not json", "[]", "{\"type\":\"FeatureCollection\",\"features\":[]}")) {
            Published file = Published.of("areas.geojson", text.getBytes(StandardCharsets.UTF_8));
            CannotStart refused = catchThrowableOfType(CannotStart.class, () -> AreaFile.read(file, JSON));
            assertThat(refused).as(text).hasMessageContaining("the file itself");
        }
    }

    static Stream<Arguments> brokenPlaces() {
        String quay = "{\"name\":\"Quay\",\"kind\":\"street\",\"neighbourhood\":\"WE01\",\"lon\":5.2,\"lat\":52.5}";
        return Stream.of(
                arguments(quay.replace("WE01", "WE09"), "Quay: there is no neighbourhood WE09"),
                arguments(quay.replace("street", "shop"), "Quay: its kind is \"shop\""),
                arguments(quay.replace("5.2,", "5.9,"), "Quay: its point 5.9, 52.5 does not lie in Old Harbour (WE01)"),
                arguments(quay.replace("52.5", "\"north\""), "Quay: its lon and lat are 5.2 and \"north\""),
                arguments(quay + "," + quay, "Quay: it stands twice in WE01"),
                arguments(quay.replace("\"name\":\"Quay\",", ""), "place 1: it has no name"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenPlaces")
    void theComplaintNamesThePlace(String broken, String complaint) {
        Published file = Published.of("places.json", ("[" + broken + "]").getBytes(StandardCharsets.UTF_8));
        List<DrawnArea> areas = read(TOWN, WEST, OLD, NEW);
        CannotStart refused =
                catchThrowableOfType(CannotStart.class, () -> PlaceFile.read(file, neighbourhoods(areas), true, JSON));
        assertThat(refused).hasMessageContaining(complaint);
    }

    private static List<DrawnArea> neighbourhoods(List<DrawnArea> areas) {
        return areas.stream()
                .filter(area -> area.level() == Level.NEIGHBOURHOOD)
                .toList();
    }
}
