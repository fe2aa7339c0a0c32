package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The areas of the demo island, read from its files through the database. */
@AppTest
class AreasTests {

    private final Areas areas;
    private final Words words;

    @LocalServerPort
    int port;

    AreasTests(Areas areas, Words words) {
        this.areas = areas;
        this.words = words;
    }

    private Area area(String key) {
        return areas.byKey(key).orElseThrow();
    }

    private WebTestClient browser() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(c -> c.defaultCodecs().maxInMemorySize(4_000_000))
                .build();
    }

    @Test
    void theIslandHasThreeDistrictsOfFourNeighbourhoods() {
        assertThat(areas.municipalities()).extracting(Area::name).containsExactly("Zilveroog");
        assertThat(areas.districts()).extracting(Area::name).containsExactly("Havenzijde", "Middenland", "Westoever");
        assertThat(areas.neighbourhoods()).hasSize(12);
        assertThat(areas.within(area("ML").id()))
                .hasSize(4)
                .allSatisfy(n -> assertThat(n.key()).startsWith("ML"));
        assertThat(area("ZO").inhabitants()).isEqualTo(21_042);
    }

    @Test
    void everyNamedPlaceLiesWhereItSaysItDoes() {
        for (PlaceName place : areas.map().places().all()) {
            assertThat(areas.locate(place.point())).as(place.name()).isEqualTo(areas.pathOf(place.neighbourhood()));
        }
    }

    @Test
    void aPointLiesInThreeNestedAreas() {
        PlaceName square = areas.placeNamed("Marktplein").orElseThrow();
        AreaPath path = areas.locate(square.point());
        assertThat(path)
                .isEqualTo(new AreaPath(
                        area("ML02").id(), area("ML").id(), area("ZO").id()));
    }

    @Test
    void aPointInTheLakeIsRefusedNamingTheNearestNeighbourhood() {
        Refused refused = catchThrowableOfType(Refused.class, () -> areas.locate(new Point(5.30, 52.552)));
        assertThat(refused.refusal()).isEqualTo(AreaRefusal.OUTSIDE);
        assertThat(refused.complaints().getFirst().values())
                .isEqualTo(Map.of("nearest", "Werfkwartier", "distance", 2.7, "unit", "km"));
        assertThat(words.in("nl")
                        .of(
                                "areas.refusal.outside",
                                refused.complaints().getFirst().values()))
                .isEqualTo("Deze plek ligt niet in onze gemeente. De buurt die het dichtst bij ligt is Werfkwartier,"
                        + " ongeveer 2,7 kilometer verderop.");
    }

    @Test
    void theDistanceIsSaidInMetresWhenItIsSmall() {
        Refused refused = catchThrowableOfType(Refused.class, () -> areas.locate(new Point(5.2225, 52.5285)));
        assertThat(refused.complaints().getFirst().values())
                .containsEntry("unit", "m")
                .hasEntrySatisfying("distance", d -> assertThat((Long) d).isBetween(50L, 150L));
    }

    @Test
    void theThreeDistrictsSelectInTheirOwnWays() {
        assertThat(areas.settings(area("HZ02").id()).mode()).isEqualTo(AgendaMode.THRESHOLD_AND_TOP);
        assertThat(areas.settings(area("ML01").id()).threshold()).isEqualTo(100);
        Settings west = areas.settings(area("WO04").id());
        assertThat(west.threshold()).isEqualTo(43);
        assertThat(west.origin().kind()).isEqualTo(ThresholdOrigin.Kind.PER_THOUSAND);
        assertThat(west.origin().area()).isEqualTo("Westoever");
        assertThat(west.languages()).containsExactly("nl", "en", "ar");
    }

    @ParameterizedTest
    @CsvSource({
        "Marktstraat, Marktstraat",
        "marktst, Marktstraat",
        "  MARKTSTRAAT, Marktstraat",
        "markstraat, Marktstraat",
        "Mártkstraat, Marktstraat",
        "dahlastraat, Dahliastraat",
        "hoop, Molen De Hoop",
        "molen de hop, Molen De Hoop",
        "zevenspong, Basisschool De Zevensprong",
        "bibliteek, Bibliotheek",
        "kade, Kadepark",
        "plein 1951, Plein 1951"
    })
    void whatOneTypesIsForgiven(String typed, String found) {
        assertThat(areas.suggest(typed, 3)).extracting(PlaceName::name).contains(found);
    }

    @Test
    void whatMerelyBeginsAlikeIsNotSuggested() {
        assertThat(areas.suggest("gracht", 8))
                .extracting(PlaceName::name)
                .containsExactly("Grachtbrug", "Oostgracht", "Westgracht");
    }

    @Test
    void nothingIsFoundForNothingAndForNonsense() {
        assertThat(areas.suggest("", 5)).isEmpty();
        assertThat(areas.suggest("  .,- ", 5)).isEmpty();
        assertThat(areas.suggest("qqqqqq", 5)).isEmpty();
        assertThat(areas.suggest("straat", 5)).hasSize(5);
    }

    @Test
    void theNearestPlaceIsFound() {
        PlaceName tower = areas.placeNamed("Uitkijktoren").orElseThrow();
        assertThat(areas.nearestPlace(tower.point())).contains(tower);
        assertThat(areas.landmarks(area("ML03").id()))
                .extracting(PlaceName::name)
                .containsExactly("Gezondheidscentrum De Sluis", "Grachtbrug");
    }

    @Test
    void mapFilesMayBeKeptForEver() {
        for (String path : List.of(areas.basemapPath(), areas.bordersPath(), areas.buildingsPath())) {
            browser()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentType("application/geo+json")
                    .expectHeader()
                    .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("FeatureCollection");
        }
        browser()
                .get()
                .uri("/geo/0123456789abcdef/basemap.geojson")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void bordersCarryTheIdsThatTheProductKnowsThemBy() {
        browser()
                .get()
                .uri("/areas.geojson")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.features.length()")
                .isEqualTo(16)
                .jsonPath("$.features[?(@.properties.key=='ML03')].properties.id")
                .isEqualTo(area("ML03").id())
                .jsonPath("$.features[?(@.properties.key=='ML03')].properties.parent")
                .isEqualTo("ML");
    }

    @Test
    void unchangedBordersAreNotSentAgain() {
        String tag = browser()
                .get()
                .uri("/areas.geojson")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        browser()
                .get()
                .uri("/areas.geojson")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void suggestionsComeAsJson() {
        browser()
                .get()
                .uri("/places?q={q}", "grachtbrug")
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("Grachtbrug")
                .jsonPath("$[0].kind")
                .isEqualTo("landmark")
                .jsonPath("$[0].neighbourhood")
                .isEqualTo("Grachtenhof");
        browser()
                .get()
                .uri("/places")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("[]");
    }
}
