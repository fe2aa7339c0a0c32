package nl.buurtstem.walkshop.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.walkshop.field.SimTablet.Made;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The desk of a walk: joining and revoking tablets, what is still out, choosing, reading copies, looking and listening. */
@AppTest
class TabletDeskTests {

    private static final byte[] PIXEL_SECRET =
            "Exif\0\0 N 53.1 E 5.2 toestel van Tjitske".getBytes(StandardCharsets.US_ASCII);

    private final Cast cast;
    private final MovableClock clock;
    private final FieldPictures pictures;
    private final Field field;
    private final FieldNews news;
    private final PostgresServer.Database server;

    private Connection database;
    private long walkshop;
    private String path;
    private Visitor facilitator;

    TabletDeskTests(
            Cast cast,
            MovableClock clock,
            FieldPictures pictures,
            Field field,
            FieldNews news,
            PostgresServer.Database server) {
        this.cast = cast;
        this.clock = clock;
        this.pictures = pictures;
        this.field = field;
        this.news = news;
        this.server = server;
    }

    @BeforeEach
    void aWalkshopInTheMolenbuurt() throws SQLException {
        database = server.connect("postgres");
        walkshop = Truth.walkshop(database, "ML", "WALKING");
        path = "/walkshops/" + walkshop + "/tablets";
        facilitator = cast.visitor(cast.staff("Fenna", Role.FACILITATOR, "ML"));
    }

    @AfterEach
    void hangUp() throws SQLException {
        database.close();
    }

    private SimTablet tablet(String name) throws SQLException {
        return Truth.tablet(database, cast.guest().origin(), walkshop, name);
    }

    private Visitor.Answer join(String code, UUID device, String name) {
        String body =
                SimTablet.JSON.writeValueAsString(Map.of("code", code, "deviceId", device.toString(), "name", name));
        return cast.guest().post("/veld/api/v1/join", body, "application/json");
    }

    @Test
    void severalTabletsJoinByOneCodeForAQuarterOfAnHour() {
        Visitor.Answer page =
                facilitator.get(path).form("form[action$='/codes']").submit();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        String code = page.text(".field-code__text");
        assertThat(page.one("a[href*='#join=']").attr("href")).endsWith("/veld/#join=" + code.replace("-", ""));
        assertThat(page.one("svg path").attr("d")).startsWith("M");

        UUID device = UUID.randomUUID();
        JsonNode joined = SimTablet.JSON.readTree(
                join(code.toLowerCase(), device, "Tweetal Zeemeeuw").body());
        assertThat(joined.get("walkshopId").longValue()).isEqualTo(walkshop);
        assertThat(join(code, UUID.randomUUID(), "Tweetal Wulp").status()).isEqualTo(200);
        SimTablet tablet = new SimTablet(
                cast.guest().origin(), walkshop, device, joined.get("token").stringValue());
        tablet.observe("Het eerste wat opvalt");
        tablet.untilSafe(1);
        assertThat(facilitator.get(path).page().select(".field-tablet h3").eachText())
                .containsExactly("Tweetal Wulp", "Tweetal Zeemeeuw");

        clock.forward(Duration.ofMinutes(16));
        Visitor.Answer late = join(code, UUID.randomUUID(), "Te laat");
        clock.forward(Duration.ofMinutes(-16));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("code_expired");
        assertThat(join("AAAAA-BBBBB", device, "Gok").body()).contains("code_unknown");
        assertThat(join(code, device, " ").body()).contains("name_length");
    }

    @Test
    void aRevokedTabletCanSendNothingMoreAndNothingOfItIsLost() throws SQLException {
        SimTablet tablet = tablet("Verloren tablet");
        tablet.observe("Dit was al binnen");
        tablet.untilSafe(1);
        Visitor.Answer after = facilitator.get(path).form(".field-tablet form").submit();
        assertThat(after.text(".flash")).contains("afgemeld");
        assertThat(after.text(".field-tablet")).contains("Afgemeld");
        tablet.observe("Dit niet meer");
        assertThat(tablet.send(tablet.from(1)).status()).isEqualTo(403);
        assertThat(field.observations(walkshop).count().block()).isEqualTo(1);
    }

    @Test
    void theDeskSaysWhatEachTabletHoldsAndWhatIsStillOut() throws SQLException {
        SimTablet tablet = tablet("Tweetal Meerkoet");
        assertThat(facilitator.get(path).text(".field-tablet")).contains("Nog niets gestuurd");
        tablet.observe("Binnen");
        tablet.observe("Nog onderweg", FieldFaultTests.photo(3_000, 1));
        tablet.send(tablet.from(0).subList(0, 1));
        tablet.compare(false);
        String before =
                news.now(List.of(FieldNews.number(walkshop))).blockFirst().version();
        Visitor.Answer out = facilitator.get(path);
        assertThat(out.text(".field-tablet"))
                .contains("1 stuk staat nog op de tablet", "1 foto of opname ontbreekt nog");
        assertThat(out.text(".field-sum")).contains("1 stuk is binnen, 2 zijn nog onderweg");
        tablet.untilSafe(1);
        assertThat(news.now(List.of(FieldNews.number(walkshop))).blockFirst().version())
                .isNotEqualTo(before);
        assertThat(facilitator.get(path + "/now").text(".field-sum")).contains("Alles is binnen: 2 stukken");
    }

    /** Faults 22 and 32, and quarantine, as the facilitator meets them. */
    @Test
    void whatTheProgramCannotDecideTheFacilitatorChoosesAndTheSecondHearsThatItWasDone() throws SQLException {
        SimTablet tablet = tablet("Tweetal Zeemeeuw");
        SimTablet other = tablet("Tweetal Wulp");
        Made first = tablet.observe("Donker pad");
        tablet.untilSafe(1);
        tablet.edit(first.id(), "Donker pad bij de brug");
        other.edit(first.id(), "Donker pad en gladde tegels");
        ObjectNode changed = (ObjectNode)
                SimTablet.JSON.readTree(tablet.observe("Volle prullenbak").body());
        tablet.untilSafe(1);
        ((ObjectNode) changed.get("payload")).put("text", "Lege prullenbak");
        tablet.send(List.of(tablet.make(changed)));
        try (Statement statement = database.createStatement()) {
            statement.execute("update walkshop set stage = 'CLOSED' where id = " + walkshop);
        }
        other.untilSafe(1);

        Visitor colleague = cast.visitor(cast.staff("Gerda", Role.FACILITATOR, "ML"));
        Visitor.Answer page = facilitator.get(path);
        assertThat(page.page().text())
                .contains(
                        "Donker pad bij de brug", "Donker pad en gladde tegels", "Volle prullenbak", "Lege prullenbak");
        Visitor.Form fork = colleague.get(path).form("form[action$='/ends']");
        var button = page.page()
                .select("form[action$='/ends'] .stack:contains(gladde tegels) button")
                .first();
        assertThat(page.form("form[action$='/ends']")
                        .press("keep", button.attr("value"))
                        .status())
                .isEqualTo(200);
        assertThat(fork.press("keep", button.attr("value")).status()).isEqualTo(409);
        assertThat(facilitator
                        .get(path)
                        .form("form[action*='/clashes/']")
                        .press("take", "yes")
                        .status())
                .isEqualTo(200);
        assertThat(facilitator
                        .get(path)
                        .form("form[action$='/late']")
                        .press("take", "yes")
                        .status())
                .isEqualTo(200);
        assertThat(facilitator.get(path).page().select(".field-choice")).isEmpty();
        assertThat(field.observations(walkshop).map(Seen::text).collectList().block())
                .containsExactlyInAnyOrder("Donker pad en gladde tegels", "Lege prullenbak");
        assertThat(Truth.texts(
                        database,
                        "select act from audit_log where subject_kind = 'walkshop' and subject_id = '" + walkshop
                                + "' order by id"))
                .containsExactly("walkshop.end", "walkshop.clash", "walkshop.late.take");
    }

    @Test
    void everyDoorOfTheDeskOpensForWhoItIsFor() throws SQLException {
        tablet("Tweetal Zeemeeuw");
        Map<String, Visitor> people = new LinkedHashMap<>();
        people.put("guest", cast.guest());
        people.put("resident", cast.visitor(cast.resident("Tjitske")));
        people.put("clerk", cast.visitor(cast.staff("Klaas", Role.CLERK, "ML")));
        people.put("official", cast.visitor(cast.staff("Olga", Role.OFFICIAL, "ML")));
        people.put("official elsewhere", cast.visitor(cast.staff("Otto", Role.OFFICIAL, "WO")));
        people.put("facilitator elsewhere", cast.visitor(cast.staff("Frits", Role.FACILITATOR, "WO")));
        people.put("facilitator", facilitator);
        people.put("administrator", cast.visitor(cast.staff("Anna", Role.ADMINISTRATOR, "ZO")));
        Map<String, List<Integer>> expected = Map.of(
                "guest", List.of(200, 200, 200), // on the page to sign in
                "resident", List.of(403, 403, 403),
                "clerk", List.of(403, 403, 403),
                "official", List.of(200, 200, 403),
                "official elsewhere", List.of(403, 403, 403),
                "facilitator elsewhere", List.of(403, 403, 403),
                "facilitator", List.of(200, 200, 200),
                "administrator", List.of(200, 200, 200));
        people.forEach((who, visitor) -> assertThat(List.of(path, path + "/now", path + "/copies"))
                .extracting(page -> visitor.get(page).status())
                .as(who)
                .isEqualTo(expected.get(who)));
        assertThat(people.get("guest").get(path).path()).startsWith("/sign-in");
        assertThat(people.get("official").get(path).has("form[action$='/codes'], .field-tablet form"))
                .as("an official only reads")
                .isFalse();
    }

    /** Fault 23, as the facilitator does it. */
    @Test
    void readingACopySaysWhatWasNewAndTheSecondTimeThatNothingWas() throws SQLException {
        SimTablet tablet = tablet("Tweetal Zilverreiger");
        for (int i = 0; i < 12; i++) {
            tablet.observe("In de noodkopie " + i, FieldFaultTests.photo(120_000, i));
        }
        Visitor.Answer first = send(tablet.copy(), "walkshop-1-zilverreiger-1030.zip");
        assertThat(first.page().select(".facts__row").eachText())
                .contains("Nieuw opgenomen 12", "Waren er al 0", "Nieuwe foto’s en opnamen 12");
        Visitor.Answer second = send(tablet.copy(), "walkshop-1-zilverreiger-1030.zip");
        assertThat(second.text(".page-head")).contains("Alles wat erin staat, was er al");
        assertThat(second.page().select(".facts__row").eachText()).contains("Nieuw opgenomen 0", "Waren er al 12");
        Truth.holds(database, walkshop, tablet);
    }

    @Test
    void whatIsNoCopyOfThisWalkshopIsRefusedInWordsBesideTheField() throws SQLException {
        long elsewhere = Truth.walkshop(database, "ML", "WALKING");
        SimTablet stranger = Truth.tablet(database, cast.guest().origin(), elsewhere, "Vreemdeling");
        stranger.observe("Van een andere wandeling");
        assertThat(send(stranger.copy(), "walkshop-2.zip").text("#file-error")).contains("van een andere walkshop");
        assertThat(send("geen zip".getBytes(StandardCharsets.US_ASCII), "x.zip").text("#file-error"))
                .contains("geen noodkopie");
        assertThat(send(new byte[0], "").text("#file-error")).contains("Kies een bestand");
        assertThat(Truth.records(database, elsewhere)).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteCannotSendACopy() {
        Visitor elsewhere =
                cast.visitor(cast.staff("Fenna", Role.FACILITATOR, "ML")).header("Origin", "https://elsewhere.example");
        assertThat(elsewhere
                        .get(path + "/copies")
                        .form("form[enctype]")
                        .file("file", "x.zip", "application/zip", new byte[10])
                        .submit()
                        .status())
                .isEqualTo(403);
    }

    private Visitor.Answer send(byte[] copy, String name) {
        Visitor sender = cast.visitor(cast.staff("Fenna", Role.FACILITATOR, "ML"));
        sender.header("Origin", sender.origin());
        return sender.get(path + "/copies")
                .form("form[enctype]")
                .file("file", name, "application/zip", copy)
                .submit();
    }

    @Test
    void aPhotoIsSeenOnlyWithoutWhatTheCameraWroteIntoIt() throws Exception {
        byte[] photo = withExif(jpeg());
        SimTablet tablet = tablet("Tweetal Zeemeeuw");
        tablet.observe("Scheve stoeptegels", photo);
        ObjectNode broken = tablet.observation("Een foto die er geen is");
        tablet.attach(broken, "\u00ff\u00d8geen foto".getBytes(StandardCharsets.ISO_8859_1), "image/jpeg");
        tablet.make(broken);
        tablet.untilSafe(1);
        assertThat(field.observations(walkshop).collectList().block())
                .allMatch(seen -> seen.photos().isEmpty());
        assertThat(pictures.clean().block()).isGreaterThanOrEqualTo(2);
        assertThat(pictures.clean().block()).isZero();
        Seen seen = field.observations(walkshop)
                .filter(one -> one.text().equals("Scheve stoeptegels"))
                .blockFirst();
        assertThat(seen.photos()).hasSize(1);
        String shown = cast.guest().get(seen.photos().getFirst().path()).body();
        assertThat(shown).isNotEmpty().doesNotContain("Tjitske");
        assertThat(cast.guest().get("/photos/" + Secrets.hex(photo) + ".jpg").status())
                .isEqualTo(404);
        Truth.holds(database, walkshop, tablet);
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write((PIXEL_SECRET.length + 2) >> 8);
        bytes.write(PIXEL_SECRET.length + 2);
        bytes.writeBytes(PIXEL_SECRET);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    @Test
    void aVoiceNoteIsHeardInPartsAndOnlyByPeopleOfTheMunicipality() throws SQLException {
        byte[] sound = FieldFaultTests.photo(700_000, 7);
        System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, sound, 0, 4);
        SimTablet tablet = tablet("Tweetal Zeemeeuw");
        ObjectNode body = tablet.observation("Luister maar");
        String hash = tablet.attach(body, sound, "audio/ogg");
        ((ObjectNode) body.get("payload")).put("voice", hash);
        tablet.make(body);
        tablet.untilSafe(1);
        String voice = "/walkshops/" + walkshop + "/voice/" + hash;
        Visitor.Answer part = facilitator.send(range(voice, "bytes=262140-262149"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 262140-262149/700000");
        assertThat(part.header("Content-Length")).isEqualTo("10");
        assertThat(facilitator.send(range(voice, "bytes=-5")).header("Content-Range"))
                .isEqualTo("bytes 699995-699999/700000");
        assertThat(facilitator.send(range(voice, "bytes=900000-")).status()).isEqualTo(416);
        assertThat(facilitator.get(voice).header("Content-Length")).isEqualTo("700000");
        assertThat(cast.visitor(cast.resident("Tjitske")).get(voice).status()).isEqualTo(403);
        long elsewhere = Truth.walkshop(database, "ML", "WALKING");
        assertThat(facilitator.get("/walkshops/" + elsewhere + "/voice/" + hash).status())
                .isEqualTo(404);
    }

    private HttpRequest.Builder range(String voice, String range) {
        return HttpRequest.newBuilder(URI.create(facilitator.origin() + voice))
                .header("Range", range)
                .GET();
    }
}
