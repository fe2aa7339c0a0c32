package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The administrator's way: send a file, see what changes, decide; without a script. */
@AppTest
class ImportPagesTests {

    private final Cast cast;
    private final Areas areas;
    private final Ideas ideas;
    private final ImportWorker worker;
    private final DatabaseClient database;
    private final JsonMapper json;

    ImportPagesTests(
            Cast cast, Areas areas, Ideas ideas, ImportWorker worker, DatabaseClient database, JsonMapper json) {
        this.cast = cast;
        this.areas = areas;
        this.ideas = ideas;
        this.worker = worker;
        this.database = database;
        this.json = json;
    }

    private Visitor administrator(String name, String area) {
        return cast.visitor(cast.staff(name, Role.ADMINISTRATOR, area));
    }

    private static Visitor.Answer send(Visitor visitor, String level, String parent, byte[] content) {
        return visitor.get("/areas/imports")
                .form("form[enctype]")
                .with("level", level)
                .with("parent", parent)
                .with("key", "key")
                .file("file", "grenzen.geojson", "application/geo+json", content)
                .submit();
    }

    /** The neighbourhoods of Middenland as the demo has them, but for one that was joined to another. */
    private byte[] middenlandWith(boolean joined) throws IOException {
        ObjectNode file = (ObjectNode) json.readTree(Files.readString(Path.of("geo/zilveroog/areas.geojson")));
        ArrayNode kept = json.createArrayNode();
        ArrayNode both = json.createArrayNode();
        for (JsonNode feature : file.path("features")) {
            String key = feature.path("properties").path("key").asString();
            if (key.equals("ML02") || key.equals("ML01")) {
                both.add(feature.path("geometry").path("coordinates"));
            }
            if (key.startsWith("ML0") && !(joined && key.equals("ML02"))) {
                kept.add(feature);
            }
        }
        if (joined) {
            ObjectNode geometry = (ObjectNode) kept.get(0).path("geometry");
            geometry.put("type", "MultiPolygon");
            geometry.set("coordinates", both);
        }
        file.set("features", kept);
        return json.writeValueAsBytes(file);
    }

    private String neighbourhoodOf(IdeaId idea) {
        return database.sql("select a.key from idea i join area a on a.id = i.neighbourhood_id where i.id = :id")
                .bind("id", idea.value())
                .map(row -> row.get("key", String.class))
                .one()
                .block();
    }

    @Test
    void bordersAreSentLookedAtAndCarriedOut() throws IOException {
        Visitor admin = administrator("Aafke", "ZO");
        IdeaId idea = Published.at(
                areas.placeNamed("Marktplein").orElseThrow().point(), "Bomen op het plein", ideas, cast, database);
        assertThat(neighbourhoodOf(idea)).isEqualTo("ML02");
        cast.staff("Olga", Role.OFFICIAL, "ML02");

        Visitor.Answer preview = send(admin, "neighbourhood", "ML", middenlandWith(true));
        assertThat(preview.path()).matches("/areas/imports/\\d+");
        assertThat(preview.text("#counts")).contains("1 gebied vervalt", "3 gebieden veranderen");
        assertThat(preview.text("[data-kind=CHANGED]"))
                .contains("Molenbuurt", "grens verschuift", "ander aantal inwoners");
        assertThat(preview.text("#moving")).isEqualTo("1");
        assertThat(preview.text("main")).contains("Bomen op het plein");
        assertThat(preview.text("#ends")).contains("Marktkwartier: 1 rol houdt op", "Olga, ambtenaar");
        assertThat(preview.text("[data-kind=GONE]")).contains("Marktkwartier");
        assertThat(neighbourhoodOf(idea)).isEqualTo("ML02");
        assertThat(areas.byKey("ML02")).isPresent();
        JsonNode map = json.readTree(admin.get(preview.path() + "/map.geojson").body());
        assertThat(map.path("features").findValuesAsString("kind")).contains("gone", "before", "changed");

        Visitor.Answer asked = preview.form("form[action$=/confirmation]").submit();
        assertThat(asked.text("#progress")).contains("0 procent");
        assertThat(asked.has("form[action$=/confirmation]")).isFalse();
        worker.workOff().block();
        Visitor.Answer done = admin.get(preview.path());
        assertThat(done.text("#state")).isEqualTo("Klaar");
        assertThat(done.text("#ends")).contains("1 rol houdt op").doesNotContain("Olga");
        assertThat(neighbourhoodOf(idea)).isEqualTo("ML01");
        assertThat(areas.byKey("ML02")).isEmpty();
        assertThat(areas.placeNamed("Marktplein").orElseThrow().neighbourhood())
                .isEqualTo(areas.byKey("ML01").orElseThrow().id());
        assertThat(cast.guest().get("/ideas/" + idea.value()).text("main")).contains("Molenbuurt");

        // and back again, so that the other tests find the island whole
        Visitor.Answer back = done.form("form[action$=/taking-back]").submit();
        assertThat(back.path()).isNotEqualTo(preview.path());
        assertThat(back.text("[data-kind=BACK]")).contains("Marktkwartier");
        assertThat(back.text("#wakes")).contains("1 rol komt terug", "Olga, ambtenaar");
        back.form("form[action$=/confirmation]").submit();
        worker.workOff().block();
        assertThat(admin.get(back.path()).text("#state")).isEqualTo("Klaar");
        assertThat(admin.get(back.path()).has("#take-back")).isFalse();
        assertThat(admin.get(preview.path()).text("#take-back")).contains("teruggenomen");
        assertThat(neighbourhoodOf(idea)).isEqualTo("ML02");
        assertThat(areas.placeNamed("Marktplein").orElseThrow().neighbourhood())
                .isEqualTo(areas.byKey("ML02").orElseThrow().id());
        assertThat(admin.get("/areas/imports").page().select("a[href^=/areas/imports/]"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aFileThatIsWrongComesBackWithEveryReason() {
        Visitor admin = administrator("Bouke", "ZO");
        Visitor.Answer again = send(
                admin,
                "neighbourhood",
                "ML",
                Fixture.inRdNew()
                        .with("\"key\":\"A\",\"name\":\"Kort\"", "[[[155000,463000],[156000,463000]]]")
                        .raw(
                                "{\"type\":\"Feature\",\"properties\":{\"key\":\"B\",\"name\":\"Leeg\"},\"geometry\":null}")
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary li")).hasSize(2);
        assertThat(again.text(".error-summary")).contains("Kort", "Leeg");
        assertThat(again.one("#key").attr("value")).isEqualTo("key");
        Visitor.Answer none = admin.get("/areas/imports")
                .form("form[enctype]")
                .with("parent", "ML")
                .submit();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text(".error-summary")).contains("Kies een bestand");
    }

    @Test
    void aFileThatIsEmptyOrTooLargeIsCalledSo() {
        Visitor admin = administrator("Bouke", "ZO");
        Visitor.Answer empty = send(admin, "district", "ZO", new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text(".error-summary")).contains("grenzen.geojson is leeg");
        assertThat(empty.one("#key").attr("value")).isEqualTo("key");
        assertThat(empty.one("#level option[selected]").val()).isEqualTo("district");
        Visitor.Answer large = send(admin, "neighbourhood", "ML", new byte[27 << 20]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("main"))
                .contains("hoogstens 25 MB", "import-areas")
                .doesNotContain("foto");
        assertThat(send(admin, "neighbourhood", "ML", new byte[(25 << 20) + 100])
                        .text("main"))
                .contains("hoogstens 25 MB");
    }

    @Test
    void bordersOfAnotherMunicipalityNeedATick() {
        Visitor admin = administrator("Gea", "ZO");
        byte[] town = Fixture.inRdNew()
                .with("\"key\":\"X1\",\"name\":\"Vreemdeveld\"", Fixture.square(0))
                .text()
                .getBytes(StandardCharsets.UTF_8);
        Visitor.Answer preview = send(admin, "neighbourhood", "ML", town);
        assertThat(preview.text("#stranger")).contains("Zilveroog", "Vreemdeveld", "4 gebieden");
        Visitor.Answer unsure = preview.form("form[action$=/confirmation]").submit();
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text(".error-summary")).contains("Zilveroog", "Vreemdeveld");
        Visitor.Answer sure = unsure.form("form[action$=/confirmation]")
                .with("another", "yes")
                .submit();
        assertThat(sure.has("#progress")).isTrue();
        database.sql("update area_import set state = 'DROPPED' where state = 'ASKED'")
                .then()
                .block();
    }

    @Test
    void onlyWhoKeepsTheAreasMaySendOrSee() throws IOException {
        byte[] file = middenlandWith(true);
        Visitor.Answer preview = send(administrator("Cor", "ZO"), "neighbourhood", "ML", file);
        assertThat(cast.guest().get("/areas/imports").path()).startsWith("/sign-in");
        assertThat(cast.visitor(cast.resident("Rosa")).get("/areas/imports").status())
                .isEqualTo(403);
        assertThat(cast.visitor(cast.staff("Olga", Role.OFFICIAL, "ZO"))
                        .get("/areas/imports")
                        .status())
                .isEqualTo(403);
        assertThat(cast.visitor(cast.staff("Olga", Role.OFFICIAL, "ZO"))
                        .get(preview.path())
                        .status())
                .isEqualTo(403);
        assertThat(cast.guest().get("/").text("header")).doesNotContain("Grenzen");
        Visitor.Answer refused = send(administrator("Dirk", "HZ"), "neighbourhood", "ML", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".error-summary")).contains("mag deze grenzen niet");
        preview.form("form:has(input[value=delete])").submit();
    }

    @Test
    void itIsDecidedOnce() throws IOException {
        Visitor admin = administrator("Els", "ZO");
        Visitor.Answer preview = send(admin, "neighbourhood", "ML", middenlandWith(true));
        Visitor.Form confirm = preview.form("form[action$=/confirmation]");
        Visitor.Answer dropped = preview.form("form:has(input[value=delete])").submit();
        assertThat(dropped.path()).isEqualTo("/areas/imports?said=areas.said.dropped");
        assertThat(confirm.submit().status()).isEqualTo(409);
        worker.workOff().block();
        assertThat(areas.byKey("ML02")).isPresent();
    }

    @Test
    void whenTheAreasChangedMeanwhileItIsShownAnew() throws IOException {
        Visitor admin = administrator("Femke", "ZO");
        Visitor.Answer preview = send(admin, "neighbourhood", "ML", middenlandWith(true));
        database.sql("update area set name = name || ' ' where key = 'HZ01'")
                .then()
                .block();
        database.sql("update area set name = trim(name) where key = 'HZ01'")
                .then()
                .block();
        preview.form("form[action$=/confirmation]").submit();
        worker.workOff().block();
        Visitor.Answer again = admin.get(preview.path());
        assertThat(again.text("main")).contains("De gebieden zijn veranderd nadat u keek");
        assertThat(areas.byKey("ML02")).isPresent();
        again.form("form:has(input[value=delete])").submit();
    }
}
