package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** One text for many ideas, templates to begin with, answers in another language, and the words of the town hall. */
@AppTest
class ManyTests {

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;

    private IdeaId tree;
    private IdeaId bench;
    private IdeaId church;

    ManyTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void threeIdeas() {
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        tree = publish("Een boom op het plein", "Marktplein");
        bench = publish("Een bankje op het plein", "Marktplein");
        church = publish("Een bank bij de kerk", "Nicolaaskerk"); // where a colleague reads along
    }

    private IdeaId publish(String title, String place) {
        return SomeIdeas.publish(ideas, SomeIdeas.at(areas, title, place), cast.resident("Amina"))
                .block();
    }

    private Visitor official() {
        return cast.visitor(cast.staff("Bas", Role.OFFICIAL, "ZO"));
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().block();
    }

    private Visitor.Answer preview(Visitor visitor) {
        // the form names three ideas; a browser sends a field for each, and so does the address of the form
        return visitor.get("/answers/many?idea=" + tree + "&idea=" + bench + "&idea=" + church)
                .form("#many-form")
                .with("move", "")
                .with("possible", "Wij kijken in {wijk} naar “{idee}” bij {plek}.")
                .with("why", "Wij willen eerst weten wat er nu is.")
                .submit();
    }

    @Test
    void thePreviewSaysOfEachWhatIsSaidOrWhyNothingCan() {
        Visitor.Answer preview = preview(official());

        assertThat(preview.text("#not")).contains("Een bank bij de kerk", "leest eerst een collega mee");
        assertThat(preview.page().select(".answer").eachText())
                .anyMatch(
                        text -> text.contains("Wij kijken in Middenland naar “Een boom op het plein” bij Marktplein."))
                .anyMatch(text -> text.contains("“Een bankje op het plein”"))
                .hasSize(2);
        assertThat(count("select count(*) from answer where idea_id in (" + tree + ", " + bench + ")"))
                .isZero();
    }

    @Test
    void eachGetsAnAnswerOfItsOwnAndTheRestIsLeftAlone() {
        Visitor.Answer sent =
                preview(official()).form("form[action='/answers/many']").submit();

        assertThat(sent.text("#sent"))
                .contains("Een boom op het plein", "Een bankje op het plein", "Het antwoord staat erbij");
        assertThat(cast.guest().get(bench.path()).text(".answer")).contains("“Een bankje op het plein”");
        assertThat(count("select count(*) from answer where idea_id = " + church))
                .isZero();
    }

    @Test
    void whoHasChosenNothingYetChoosesFromWhatTheyCanAnswer() {
        Visitor.Answer choose = official().get("/answers").follow("a[href='/answers/many']");
        assertThat(choose.has("#many-form")).isFalse();
        assertThat(choose.text("#idea")).contains("Een boom op het plein", "Een bankje op het plein");

        Visitor.Answer form = choose.form("form[action='/answers/many']:has(#idea)")
                .all("idea", java.util.List.of(tree.toString(), bench.toString()))
                .submit();

        assertThat(form.page().select("#many-form input[name=idea]").eachAttr("value"))
                .containsExactlyInAnyOrder(tree.toString(), bench.toString());
        assertThat(cast.visitor(cast.staff("Otto", Role.OFFICIAL, "HZ"))
                        .get("/answers/many")
                        .text("main"))
                .doesNotContain("Een boom op het plein");
    }

    @Test
    void aMistypedPlaceholderIsRefusedInAnAnswerToManyAndInATemplate() {
        Visitor.Answer many = official()
                .get("/answers/many?idea=" + tree + "&idea=" + bench)
                .form("#many-form")
                .with("move", "")
                .with("possible", "Wij kijken in {buurt} naar “{idee}”.")
                .with("why", "Wij willen eerst weten wat er nu is.")
                .submit();
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text("#possible-error")).contains("{buurt} kennen wij niet");
        assertThat(many.text("[name=possible]")).contains("{buurt}");

        Visitor.Answer template = official()
                .get("/answers/templates/new")
                .form("#template-form")
                .with("name", "Met een tikfout " + tree)
                .with("possible", "Wij kijken naar {ide}.")
                .submit();
        assertThat(template.status()).isEqualTo(422);
        assertThat(template.text("#possible-error")).contains("{ide} kennen wij niet");
        assertThat(template.text("[name=possible]")).isEqualTo("Wij kijken naar {ide}.");
    }

    @Test
    void removingATemplateAsksOnceMore() {
        official()
                .get("/answers/templates/new")
                .form("#template-form")
                .with("name", "Om weg te gooien " + tree)
                .with("possible", "Wij kijken ernaar.")
                .submit();
        org.jsoup.nodes.Element line =
                official().get("/answers/templates").one(".template-line:contains(Om weg te gooien " + tree + ")");
        assertThat(line.select("form button")).hasSize(1);
        assertThat(line.selectFirst("details").hasAttr("open"))
                .as("the button is behind a question")
                .isFalse();
        assertThat(line.selectFirst("details").text()).contains("Dat kunt u niet terugdraaien");
    }

    @Test
    void sentTwiceIsAnsweredOnce() {
        Visitor.Form form = preview(official()).form("form[action='/answers/many']");
        form.submit();

        assertThat(form.submit().text("#sent")).doesNotContain("Een collega heeft intussen geantwoord");
        assertThat(count("select count(*) from answer where idea_id = " + tree)).isOne();
    }

    @Test
    void aFormThatIsWrongComesBackBeforeAnythingIsShown() {
        Visitor.Answer back = official()
                .get("/answers/many?idea=" + tree)
                .form("#many-form")
                .with("move", "")
                .with("possible", "Wij kijken.")
                .with("why", "Kort")
                .submit();

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.has("#why-error")).isTrue();
        assertThat(back.text("[name=possible]")).isEqualTo("Wij kijken.");
    }

    @Test
    void aTemplateFillsTheFormWithTheNamesOfTheIdea() {
        Visitor official = official();
        assertThat(official.get("/answers/templates/new")
                        .form("#template-form")
                        .with("name", "Wij komen kijken")
                        .with("possible", "Wij komen kijken naar {idee} in {wijk}.")
                        .submit()
                        .path())
                .endsWith("said=templates.said.kept");

        Visitor.Answer form =
                official.get(tree.path() + "/answer?template=" + count("select max(id) from answer_template"));

        assertThat(form.text("[name=possible]"))
                .isEqualTo("Wij komen kijken naar Een boom op het plein in Middenland.");
    }

    @Test
    void aTemplateIsChangedByOneOfTwoAtATimeAndCanBeRemoved() {
        Visitor official = official();
        official.get("/answers/templates/new")
                .form("#template-form")
                .with("name", "Geen geld")
                .with("possible", "Volgend jaar.")
                .submit();
        String path = "/answers/templates/" + count("select max(id) from answer_template");
        Visitor.Form first = official.get(path).form("#template-form").with("possible", "Eerst.");
        Visitor.Form second = official.get(path).form("#template-form").with("possible", "Daarna.");
        first.submit();

        assertThat(second.submit().status()).isEqualTo(422);
        assertThat(official.get("/answers/templates")
                        .form("form[action='" + path + "']")
                        .submit()
                        .path())
                .endsWith("said=templates.said.removed");
        assertThat(official.get(path).status()).isEqualTo(404);
    }

    @Test
    void whoReadsAnotherLanguageGetsTheTranslationWithTheOriginalBesideIt() {
        Visitor official = official();
        official.get(tree.path() + "/answer")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "Er komt een boom.")
                .with("why", "Het is te heet op het plein.")
                .submit();
        official.get(tree.path())
                .follow(".answer a[href$='/translations/en']")
                .form("form[action$='/translations/en']")
                .with("possible", "A tree will come.")
                .with("why", "It is too hot in the square.")
                .submit();

        Visitor.Answer english = cast.guest().language("en").get(tree.path());
        assertThat(english.text(".translated")).contains("Translated by \u2068Bas\u2069", "Dutch");
        assertThat(english.text(".answer > .facts")).contains("A tree will come.");
        assertThat(english.text(".answer details")).contains("Er komt een boom.");
        Visitor.Answer dutch = cast.guest().get(tree.path());
        assertThat(dutch.has(".translated")).isFalse();
        assertThat(dutch.text(".answer > .facts")).contains("Er komt een boom.");
    }

    @Test
    void aWordOfTheTownHallOpensItsExplanationInTheReadersLanguage() {
        official()
                .get(tree.path() + "/answer")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "De wethouder komt kijken.")
                .with("why", "Het is te heet op het plein.")
                .submit();

        assertThat(cast.guest().get(tree.path()).text("details.term"))
                .contains("wethouder", "bestuurder van de gemeente");
        assertThat(cast.guest().language("ar").get(tree.path()).text("details.term .term__means"))
                .contains("البلدية");
    }

    @Test
    void officialsKeepWordsAndTakeThemOut() {
        Visitor official = official();
        official.get("/glossary/word")
                .form("form[action='/glossary/word']")
                .with("word", "Terpje")
                .with("explanation-nl", "Een kleine heuvel waarop mensen wonen.")
                .submit();
        assertThat(cast.guest().get("/glossary").text(".glossary")).contains("terpje", "Een kleine heuvel");

        official.get("/glossary/word?word=wethouder").form("form.section").submit();

        assertThat(cast.guest().get("/glossary").page().select("dt").eachText()).doesNotContain("wethouder");
        official.get("/glossary")
                .form("form:has([value=wethouder])")
                .with("back", "yes")
                .submit();
        assertThat(cast.guest().get("/glossary").page().select("dt").eachText()).contains("wethouder");
    }

    static Stream<List<Object>> rights() {
        return Stream.of(
                List.of(Role.OFFICIAL, "ZO", 200, 200),
                List.of(Role.OFFICIAL, "ML", 200, 200),
                List.of(Role.OFFICIAL, "HZ", 200, 403),
                List.of(Role.CLERK, "ZO", 403, 403),
                List.of(Role.FACILITATOR, "ZO", 403, 403),
                List.of(Role.ADMINISTRATOR, "ZO", 403, 403));
    }

    /** Templates, words and many answers are for every official of the municipality; an answer and its translation for those of the area. */
    @ParameterizedTest
    @MethodSource("rights")
    void whoMayDoWhat(List<Object> right) {
        official()
                .get(tree.path() + "/answer")
                .form("#answer-form")
                .with("move", "")
                .with("possible", "Er komt een boom.")
                .with("why", "Het is te heet op het plein.")
                .submit();
        long answer = count("select max(id) from answer");
        Visitor visitor = cast.visitor(cast.staff("Ri" + right.hashCode(), (Role) right.get(0), (String) right.get(1)));

        for (String path : List.of("/answers/templates", "/answers/templates/new", "/glossary/word", "/answers/many")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(right.get(2));
        }
        for (String path : List.of(tree.path() + "/answer", "/answers/" + answer + "/translations/en")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(right.get(3));
        }
    }

    @Test
    void residentsMayNoneOfIt() {
        Visitor resident = cast.visitor(cast.resident("Dewi"));

        for (String path : List.of(
                "/answers/templates",
                "/answers/templates/new",
                "/glossary/word",
                "/answers/many",
                "/answers/drafts/1")) {
            assertThat(resident.get(path).status()).as(path).isIn(403, 404);
            assertThat(cast.guest().get(path).path()).as(path).startsWith("/sign-in");
        }
    }
}
