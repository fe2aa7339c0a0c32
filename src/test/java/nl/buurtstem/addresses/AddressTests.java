package nl.buurtstem.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurtstem.addresses.Addresses.Street;
import nl.buurtstem.addresses.Addresses.Suggestion;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.LocatieserverStandIn;
import nl.buurtstem.testing.LocatieserverStandIn.Mood;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.web.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses from a server that speaks the national format, in good and in bad moods. */
@AppTest
class AddressTests {

    private static final LocatieserverStandIn SERVER = LocatieserverStandIn.start();

    private final Addresses addresses;
    private final AddressSettings settings;
    private final Limits limits;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final JsonMapper json;

    /** Another network every time, so that tests do not use up each other's turns. */
    private final String visitor = UUID.randomUUID().toString();

    AddressTests(
            Addresses addresses,
            AddressSettings settings,
            Limits limits,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database,
            JsonMapper json) {
        this.addresses = addresses;
        this.settings = settings;
        this.limits = limits;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.json = json;
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("buurtstem.addresses.url", SERVER::url);
        registry.add("buurtstem.addresses.patience", () -> "700ms");
        registry.add("buurtstem.addresses.pause", () -> "1ms");
        registry.add("buurtstem.addresses.per-second", () -> "1000");
        registry.add("buurtstem.limits.address.network.times", () -> "200");
        registry.add("buurtstem.limits.address.network.per", () -> "1h");
    }

    @BeforeEach
    void inAGoodMood() {
        SERVER.mood(Mood.FINE);
        SERVER.forgetQuestions();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private List<String> titles(String typed) {
        return addresses.suggest(typed, 8, visitor).block().stream()
                .map(Suggestion::title)
                .toList();
    }

    private JsonNode places(String typed) {
        return json.readTree(
                cast.guest().get("/places?q=" + Visitor.encode(typed)).body());
    }

    @Test
    void addressesAreSuggestedInOurMunicipalityOnly() {
        assertThat(titles("Proefstraat 12")).containsExactly("Proefstraat 12, 1234AB Zilveroog");
        assertThat(SERVER.questions())
                .singleElement()
                .asString()
                .startsWith("suggest?q=Proefstraat 12")
                .contains("fq=type:(adres OR weg OR postcode)", "fq=gemeentenaam:(\"Zilveroog\")");
    }

    @Test
    void anAnswerIsRememberedAndAskedForOnce() {
        assertThat(titles("Lange Proeflaan 7")).hasSize(1);
        assertThat(titles("lange  proeflaan 7")).hasSize(1);
        assertThat(SERVER.questions()).hasSize(1);
    }

    @Test
    void aChosenAddressIsAPointOnItsStreetAndHasNoNumber() {
        Street street = addresses.street("adr-0001-12", visitor).block();
        assertThat(street.name()).isEqualTo("Proefstraat");
        double[] house = LocatieserverStandIn.house("Proefstraat", 12);
        assertThat(street.point().lat()).isEqualTo(52.5545);
        assertThat(street.point().metresTo(new Point(house[0], house[1]))).isBetween(14.0, 45.0);
    }

    @Test
    void neighboursShareOnePointOnTheirStreet() {
        // the street is 406 metres long, ten metres for each of forty houses: eight points for all of them
        long points = IntStream.rangeClosed(1, 40)
                .mapToObj(number ->
                        addresses.street("adr-0001-" + number, visitor).block().point())
                .distinct()
                .count();
        assertThat(points).isEqualTo(8);
    }

    @Test
    void aStreetOrSquareCanBeChosenToo() {
        Street square = addresses.street("weg-0002", visitor).block();
        assertThat(square.name()).isEqualTo("Proefplein");
        assertThat(areas.locate(square.point())).isNotNull();
    }

    @Test
    void whatWasTypedWithoutChoosingIsFoundOnlyWhenItIsMeant() {
        assertThat(addresses.find("Proefstraat 3", visitor).block().name()).isEqualTo("Proefstraat");
        assertThat(addresses.find("1234 AB, 3", visitor).block().name()).isEqualTo("Proefstraat");
        assertThat(addresses.find("Boulevard der Dromen 3, Zilveroog", visitor).block())
                .isNull();
    }

    @Test
    void aPointHasTheNameOfTheNearestStreet() {
        assertThat(addresses.nameAt(new Point(5.2150, 52.5546), visitor).block())
                .isEqualTo("Proefstraat");
        assertThat(addresses.nameAt(new Point(5.2400, 52.5546), visitor).block())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"SLOW", "BROKEN", "EMPTY", "SILENT", "HTML"})
    void whateverIsWrongWithTheServerOwnNamesGoOnWorking(Mood mood) {
        SERVER.mood(mood);
        JsonNode found = places("grachtbrug");
        assertThat(found.path(0).path("name").asString()).isEqualTo("Grachtbrug");
        assertThat(addresses.suggest("Proef" + mood, 8, visitor).block()).isEmpty();
        assertThat(addresses.street("adr-0001-3" + mood.ordinal(), visitor).block())
                .isNull();
        assertThat(addresses
                        .find("Proefstraat " + mood.ordinal() + "9", visitor)
                        .block())
                .isNull();
        Visitor.Answer place = cast.guest().get("/ideas/new/place?lon=5.215&lat=52.5545");
        assertThat(place.status()).isEqualTo(200);
        assertThat(place.has("[data-named]")).isTrue();
        if (mood == Mood.SLOW) {
            SERVER.wakeUp();
        }
    }

    @Test
    void aFailureIsNotRememberedAsAnAnswer() {
        SERVER.mood(Mood.BROKEN);
        assertThat(titles("Proefplein 2")).isEmpty();
        SERVER.mood(Mood.FINE);
        assertThat(titles("Proefplein 2")).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsNoAnswerEither() {
        AddressSettings nowhere = new AddressSettings(
                "http://127.0.0.1:1/nothing",
                "",
                Duration.ofSeconds(2),
                8,
                100,
                Duration.ofMillis(1),
                settings.kept(),
                10);
        Locatieserver unreachable = new Locatieserver(nowhere, areas, json);
        Addresses none = new Addresses(nowhere, unreachable, areas, limits);
        assertThat(none.suggest("Proefstraat", 8, visitor).block()).isEmpty();
    }

    @Test
    void whoAsksTooMuchGetsOwnNamesOnly() {
        for (int i = 0; i < 200; i++) {
            addresses.suggest("Proef " + i, 8, visitor).block();
        }
        SERVER.forgetQuestions();
        assertThat(titles("Proefstraat 38")).isEmpty();
        assertThat(SERVER.questions()).isEmpty();
        assertThat(addresses.suggest("Proefstraat 38", 8, "another network").block())
                .hasSize(1);
    }

    @Test
    void suggestionsComeTogetherOurOwnFirst() {
        JsonNode found = places("pro");
        assertThat(found.values().stream()
                        .map(one -> one.path("kind").asString())
                        .toList())
                .contains("address")
                .isSortedAccordingTo(Comparator.comparing(kind -> kind.equals("address")));
        JsonNode address = places("Proefstraat 14").path(0);
        assertThat(address.path("id").asString()).isEqualTo("adr-0001-14");
        // where a dwelling is does not leave the house
        assertThat(address.path("lon").isNull()).isTrue();
        JsonNode chosen = json.readTree(cast.guest().get("/places/adr-0001-14").body());
        assertThat(chosen.path("name").asString()).isEqualTo("Proefstraat");
        assertThat(chosen.path("lat").asDouble()).isEqualTo(52.5545);
        assertThat(cast.guest().get("/places/adr-9999-1").status()).isEqualTo(404);
        assertThat(cast.guest().get("/places/passwd").status()).isEqualTo(404);
    }

    @Test
    void withoutAScriptATypedAddressIsEnough() {
        Visitor rosa = cast.visitor(cast.resident("Rosa"));
        Visitor.Form form = rosa.get("/ideas/new").form("form[action='/ideas/new']");
        clock.forward(Duration.ofSeconds(4));
        Visitor.Answer sent = form.with("goal", "Een plek om uit te rusten voor iedereen.")
                .with("title", "Een bank in de Proefstraat")
                .with("body", "Er is geen enkele bank in deze straat. Oudere mensen kunnen niet even zitten.")
                .with("theme", "green")
                .with("place", "Proefstraat 20")
                .submit();
        assertThat(sent.status()).as(sent.text("main")).isEqualTo(200);
        String kept = database.sql(
                        "select place_name || ' ' || lat from idea where title = 'Een bank in de Proefstraat'")
                .map(row -> row.get(0, String.class))
                .one()
                .block();
        assertThat(kept).isEqualTo("Proefstraat 52.5545");
    }

    @Test
    void theFormSaysWhoseAddressesTheyAre() {
        assertThat(cast.guest().get("/ideas/new").text("main")).contains("PDOK Locatieserver", "geen huisnummer");
    }

    @Test
    void theNameOfATappedPlaceIsTheStreetsAndNotWhatABrowserSays() {
        Visitor.Answer tapped = cast.guest().get("/ideas/new/place?lon=5.2150&lat=52.5546&named=Pannenkoekenhuis");
        assertThat(tapped.one("[data-named]").attr("data-named")).isEqualTo("Proefstraat");
    }
}
