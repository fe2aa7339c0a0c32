package nl.buurtstem.walkshop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.walkshop.Crew;
import nl.buurtstem.walkshop.Stakeholder;
import nl.buurtstem.walkshop.Walker;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.together.Boards;
import nl.buurtstem.walkshop.together.SomeWalks;
import nl.buurtstem.web.Viewer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The account of a walk as everybody meets it, its open data, its photos, and what is removed when. */
@AppTest
@Import(SomeWalks.class)
class ReportTests {

    private static final String[] SECRETS = {"Wendelmoed", "geheimbaan", "0a0b0c0d", "06-12345678", "13:37:42"};
    private static final String DEVICE = "0a0b0c0d-0000-4000-8000-000000000001";

    private final SomeWalks walks;
    private final Boards boards;
    private final Reports reports;
    private final Printing printing;
    private final Words words;
    private final Crew crew;
    private final Photos photos;
    private final Retention retention;
    private final DatabaseClient database;
    private final MovableClock clock;
    private final Cast cast;
    private final JsonMapper json;

    private Person sam;
    private Visitor facilitator;
    private Walkshop walk;

    ReportTests(
            SomeWalks walks,
            Boards boards,
            Reports reports,
            Printing printing,
            Words words,
            Crew crew,
            Photos photos,
            Retention retention,
            DatabaseClient database,
            MovableClock clock,
            Cast cast,
            JsonMapper json) {
        this.walks = walks;
        this.boards = boards;
        this.reports = reports;
        this.printing = printing;
        this.words = words;
        this.crew = crew;
        this.photos = photos;
        this.retention = retention;
        this.database = database;
        this.clock = clock;
        this.cast = cast;
        this.json = json;
    }

    @BeforeEach
    void peopleAreBack() {
        sam = cast.staff("Sam", Role.FACILITATOR, "ML");
        facilitator = cast.visitor(sam);
        walk = walks.prepared(sam);
        crew.keep(walk.id(), new Walker(0, null, null, "Wendelmoed", Stakeholder.RESIDENT, null, "geheimbaan"), sam)
                .block();
        walks.stage(walk.id(), "BACK");
        walks.saw(walk, "Nergens een bankje", sam);
        walks.saw(walk, "Bel Piet op 06-12345678", sam);
    }

    private String at(String rest) {
        return walk.path() + rest;
    }

    private JsonNode data(String rest) {
        return json.readTree(cast.guest().get(at(rest)).body());
    }

    @Test
    void everyStatementLeadsBackToObservationsAndOnToValues() {
        var first = boards.require(walk.id(), sam).block().seen().stream()
                .filter(one -> one.text().startsWith("Nergens"))
                .map(one -> one.id())
                .toList();
        boards.act(
                        walk.id(),
                        Long.MAX_VALUE,
                        (rules, table, fresh) -> rules.make(fresh, "Rust om te zitten", "nl", first),
                        sam)
                .block();
        Answer page = cast.guest().get(at("/report"));
        assertThat(page.page().select(".report__lines > li")).hasSize(1);
        String back = page.one("#stop-1 .report__numbers a").attr("href");
        assertThat(page.text(back)).contains("Nergens een bankje", "Rust om te zitten");
        assertThat(page.one(".report__values .report__numbers a").attr("href")).isEqualTo(back);
        assertThat(page.one(back + " .report__onward a").attr("href"))
                .isEqualTo("#" + page.one(".report__values > li").id());
        assertThat(page.body()).contains("1 waarneming staat hier niet").doesNotContain(SECRETS);
        walks.stage(walk.id(), "WALKING");
        assertThat(cast.guest().get(at("/report")).status()).isEqualTo(404);
    }

    @Test
    void onPaperStandsTheSameAndWhatSaysTheSameIsSetOnce() throws IOException {
        pictured("Foto van de kade", "");
        Report report = reports.of(walk.id(), Viewer.GUEST).block();
        for (String language : new String[] {"nl", "ar"}) {
            byte[] set = print(report, language);
            try (PDDocument pdf = Loader.loadPDF(set)) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Nergens een bankje", "https://buurtstem.example" + at("/report"))
                        .doesNotContain(SECRETS)
                        .doesNotContain("#");
            }
            assertThat(print(report, language)).isSameAs(set);
        }
        assertThat(cast.guest().get(at("/report-nl.pdf")).header("Content-Type"))
                .isEqualTo("application/pdf");
        assertThat(cast.guest().get(at("/report-xx.pdf")).status()).isEqualTo(404);
    }

    private byte[] print(Report report, String language) {
        return printing.pdf(report, words.in(language), "https://buurtstem.example")
                .block();
    }

    @Test
    void aTextIsRevisedWithADateAndTheSecondWhoWritesReadsTheFirst() {
        Answer first = facilitator.get(at("/report/introduction"));
        Answer second = cast.visitor(sam).get(at("/report/introduction"));
        first.form("#text").with("text", "We liepen in de zon.").submit();
        Answer refused =
                second.form("#text").with("text", "We liepen in de regen.").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("We liepen in de zon.", "We liepen in de regen.");
        refused.form("#text").submit();
        Answer page = cast.guest().get(at("/report"));
        assertThat(page.text("#introduction + .prose")).isEqualTo("We liepen in de regen.");
        assertThat(page.text(".report__before")).contains("We liepen in de zon.");
        assertThat(cast.visitor(cast.resident("Fatima"))
                        .get(at("/report/introduction"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void openDataHoldNoPersonNoDeviceAndNoMomentFinerThanTheDay() {
        PhotoId photo = pictured("Foto van de kade", "");
        said();
        for (String rest : new String[] {"/observations.geojson", "/observations.csv", "/report.json"}) {
            Answer answer = cast.guest().get(at(rest));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(SECRETS).doesNotContain(photo.sha256());
            assertThat(answer.body()).doesNotContainPattern("T\\d\\d:\\d\\d").contains("publicdomain/zero");
        }
        JsonNode features = data("/observations.geojson");
        assertThat(features.path("type").asString()).isEqualTo("FeatureCollection");
        JsonNode seen = features.path("features").get(0);
        assertThat(seen.path("geometry").path("type").asString()).isEqualTo("Point");
        assertThat(seen.path("properties").propertyNames())
                .contains("kind", "number", "text", "language", "valence", "themes", "day", "stop", "photos");
        JsonNode said = features.path("features").get(features.path("features").size() - 1);
        JsonNode stop = data("/report.json").path("stops").get(0);
        assertThat(said.path("properties").path("kind").asString()).isEqualTo("interview");
        assertThat(said.path("geometry").path("coordinates")).isEqualTo(stop.path("point"));
        assertThat(cast.guest().get(at("/observations.csv")).body()).startsWith("number,day,stop,lon,lat,valence");
        assertThat(Table.cell("=cmd()")).isEqualTo("'=cmd()");
        assertThat(Table.cell("zeg \"ja\"")).isEqualTo("\"zeg \"\"ja\"\"\"");
    }

    @Test
    void aPhotoIsPublicAfterSomebodyLookedAndWithoutWhatTheyCovered() {
        PhotoId photo = pictured("Foto van de kade", "");
        assertThat(cast.guest().get(at("/report")).has(".report__photo")).isFalse();
        Answer look = facilitator.get(at("/report/photos")).follow(".photo-look a");
        assertThat(look.form("#look").with("what", "blur").submit().status()).isEqualTo(422);
        look.form("#look")
                .with("what", "blur")
                .with("left", "10")
                .with("top", "10")
                .with("width", "30")
                .with("height", "40")
                .submit();
        String shown = cast.guest().get(at("/report")).one(".report__photo").attr("href");
        assertThat(shown).isNotEqualTo(photo.path());
        assertThat(cast.guest().get(shown).status()).isEqualTo(200);
        assertThat(look.form("#look").with("what", "show").submit().status()).isEqualTo(409);
        assertThat(cast.visitor(cast.resident("Fatima"))
                        .get(at("/report/photos"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAClosedWalkNeedsNoLongerIsRemovedOnItsDayAndThePageSaysWhen() {
        PhotoId photo = pictured("Foto van de kade", "");
        record("track", "{\"points\":[]}", "[]");
        facilitator
                .get(at("/report/photos/" + photo.sha256()))
                .form("#look")
                .with("what", "blur")
                .with("left", "10")
                .with("top", "10")
                .with("width", "30")
                .with("height", "40")
                .submit();
        close();
        try {
            clock.forward(Duration.ofDays(28));
            retention.run().block();
            assertThat(count("walk_record where kind = 'track'")).isEqualTo(1);
            clock.forward(Duration.ofDays(3));
            retention.run().block();
            assertThat(count("walk_record where kind = 'track'")).isZero();
            assertThat(count("walkshop_person where name = 'Wendelmoed'")).isZero();
            assertThat(count("walk_chunk")).isEqualTo(1);
            assertThat(cast.guest().get(at("/report")).text(".report__retention"))
                    .contains("zijn verwijderd op", "gaan weg op");
            clock.forward(Duration.ofDays(60));
            retention.run().block();
            retention.run().block();
            assertThat(count("walk_chunk")).isZero();
            assertThat(count("walk_picture where photo = '" + photo.sha256() + "'"))
                    .isZero();
            Answer page = cast.guest().get(at("/report"));
            assertThat(page.has(".report__photo")).isTrue();
            assertThat(page.body()).doesNotContain(photo.sha256());
        } finally {
            clock.forward(Duration.ofDays(-91));
        }
    }

    @Test
    void anAdministratorSeesWhatWouldGoBeforeTheDaysAreKept() {
        record("track", "{\"points\":[]}", "[]");
        close();
        String path = "/walkshops/retention/" + walk.area();
        Visitor administrator = cast.visitor(cast.staff("Aafke", Role.ADMINISTRATOR, "ZO"));
        try {
            clock.forward(Duration.ofDays(5));
            Answer form = administrator.get(path);
            Answer wrong = form.form("#send").with("tracks", "0").submit();
            assertThat(wrong.status()).isEqualTo(422);
            Answer looked =
                    form.form("#send").with("tracks", "3").with("what", "keep").submit();
            assertThat(looked.text("#goes ~ ul")).endsWith("1");
            assertThat(administrator.get("/walkshops/retention").body()).doesNotContain("3 dagen na het sluiten");
            looked.form("#keep").with("what", "keep").submit();
            assertThat(administrator.get("/walkshops/retention").body()).contains("3 dagen na het sluiten");
            assertThat(count("walk_record where kind = 'track'")).isEqualTo(1);
            retention.run().block();
            assertThat(count("walk_record where kind = 'track'")).isZero();
            Answer second = form.form("#send").with("tracks", "9").submit();
            assertThat(second.form("#keep").with("what", "keep").submit().status())
                    .isEqualTo(409);
            assertThat(facilitator.get(path).status()).isEqualTo(403);
        } finally {
            clock.forward(Duration.ofDays(-5));
            database.sql("update walk_retention set tracks_days = null where area_id = :area")
                    .bind("area", walk.area())
                    .then()
                    .block();
        }
    }

    private void close() {
        database.sql("update walkshop set stage = 'CLOSED', closed_at = :now where id = :id")
                .bind("now", clock.instant())
                .bind("id", walk.id())
                .then()
                .block();
    }

    private long count(String what) {
        return database.sql("select count(*) as n from " + what + (what.contains("where") ? " and " : " where ")
                        + mine(what))
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private String mine(String what) {
        return switch (what.split(" ")[0]) {
            case "walk_chunk" -> "upload in (select upload from walk_attachment where walkshop_id = " + walk.id() + ")";
            case "walk_picture" ->
                "sha256 in (select sha256 from walk_attachment where walkshop_id = " + walk.id() + ")";
            default -> "walkshop_id = " + walk.id();
        };
    }

    private void said() {
        long node = node();
        record(
                "interview",
                json.writeValueAsString(Map.of(
                        "consent",
                        true,
                        "nodeId",
                        node,
                        "language",
                        "nl",
                        "themes",
                        new String[0],
                        "answers",
                        new Object[] {
                            Map.of("text", "Meer groen graag", "mode", "QUOTE"),
                            Map.of("text", "Bel 06-12345678", "mode", "QUOTE")
                        })),
                "[]");
    }

    private long node() {
        return database.sql("select min(id) as id from walkshop_node where walkshop_id = :id")
                .bind("id", walk.id())
                .map(row -> row.get("id", Long.class))
                .one()
                .block();
    }

    /** A photo that a tablet made. */
    private PhotoId pictured(String text, String alt) {
        byte[] jpeg = jpeg();
        PhotoId photo = photos.keep(jpeg).block();
        UUID upload = UUID.randomUUID();
        String sha = UUID.randomUUID().toString().replace("-", "").repeat(2);
        database.sql("insert into walk_chunk (upload, number, content, arrived_at) values (:u, 0, :c, :now)")
                .bind("u", upload)
                .bind("c", jpeg)
                .bind("now", clock.instant())
                .then()
                .block();
        database.sql("insert into walk_attachment (sha256, upload, mime, bytes, walkshop_id, device_id, stored_at) "
                        + "values (:s, :u, 'image/jpeg', :n, :w, :d, :now)")
                .bind("s", sha)
                .bind("u", upload)
                .bind("n", jpeg.length)
                .bind("w", walk.id())
                .bind("d", UUID.fromString(DEVICE))
                .bind("now", clock.instant())
                .then()
                .block();
        database.sql("insert into walk_picture (sha256, photo, cleaned_at) values (:s, :p, :now)")
                .bind("s", sha)
                .bind("p", photo.sha256())
                .bind("now", clock.instant())
                .then()
                .block();
        record(
                "observation",
                json.writeValueAsString(Map.of(
                        "text",
                        text,
                        "themes",
                        new String[] {"noise"},
                        "valence",
                        "WISH",
                        "nodeId",
                        node(),
                        "language",
                        "nl",
                        "channel",
                        "walk")),
                "[{\"sha256\":\"" + sha + "\"}]");
        return photo;
    }

    private static byte[] jpeg() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.setRGB(100, 100, (int) System.nanoTime() & 0xFFFFFF | 0x808080);
        image.createGraphics().fillRect(40, 40, (int) (System.nanoTime() % 200), 100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private void record(String kind, String payload, String attachments) {
        UUID id = UUID.randomUUID();
        String content =
                "{\"author\":{\"pairId\":null,\"lensId\":null,\"personId\":null},\"place\":null,\"attachments\":"
                        + attachments + ",\"payload\":" + payload + ",\"deviceTime\":\"2026-10-03T13:37:42+02:00\"}";
        database.sql(
                        "select walk_take_in(:id, :w, :d, :seq, :hash, :body, cast(:content as jsonb), :kind, 1, :now, :now, "
                                + "cast('{}' as uuid[]), cast('{}' as text[])) as outcome")
                .bind("id", id)
                .bind("w", walk.id())
                .bind("d", UUID.fromString(DEVICE))
                .bind("seq", Math.abs(id.getMostSignificantBits() >> 8) + 1)
                .bind("hash", id.toString().replace("-", "").repeat(2))
                .bind("body", content)
                .bind("content", content)
                .bind("kind", kind)
                .bind("now", clock.instant())
                .map(row -> row.get("outcome", String.class))
                .one()
                .block();
    }
}
