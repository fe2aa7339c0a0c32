package nl.buurtstem.ideas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Samples;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.testing.Visitor.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@AppTest
class SimilarTests {

    private static final String FORM = "form[action=/ideas/new]";

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;
    private final DatabaseClient database;
    private static IdeaId bench;

    SimilarTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock, DatabaseClient database) {
        this.database = database;
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    @BeforeEach
    void aBenchIsThereAlready() {
        if (bench == null) {
            NewIdea idea = new NewIdea(
                    "Zitplek bij de molen",
                    "Wie slecht loopt, kan even uitrusten.",
                    "Graag iets met armleuningen, dan kom je makkelijker overeind.",
                    Theme.GREEN,
                    "nl",
                    Samples.at(areas, "Molen De Hoop"),
                    "Molen De Hoop",
                    null,
                    "");
            bench = SomeIdeas.publish(ideas, idea, cast.resident("Aya")).block();
        }
    }

    private Form filledIn(Visitor visitor, String title) {
        Form form = visitor.get("/ideas/new").form("#idea-form");
        clock.forward(Duration.ofMinutes(1));
        return form.with("goal", "Ouderen kunnen onderweg even uitrusten.")
                .with("title", title)
                .with("body", "Zet iets neer in de schaduw, halverwege de winkel.")
                .with("theme", "green")
                .with("place", "Molenstraat");
    }

    @Test
    void whoWritesWhatIsThereAlreadyIsShownItFirstAndMaySendItAllTheSame() {
        Answer step = filledIn(cast.visitor(cast.resident("Bo")), "Een bankje in de Molenstraat")
                .submit();
        assertThat(step.status()).isEqualTo(200);
        assertThat(step.text("h1")).contains("Lijkt uw idee");
        assertThat(step.text(".idea-list")).contains("Zitplek bij de molen", "bankje", "meter");
        Answer sent = step.form(FORM + ":has([name=similar_seen])").submit();
        assertThat(sent.path()).contains("ideas.said.put_forward");
    }

    @Test
    void whatIsDoneOrFarAwayIsNotOfferedForALike() {
        Visitor bo = cast.visitor(cast.resident("Bo"));
        Answer near = filledIn(bo, "Een bankje in de Molenstraat").submit();
        assertThat(near.text("[data-alike=support]")).contains("Zitplek bij de molen");

        database.sql("update idea set stage = 'DONE' where id = " + bench)
                .then()
                .block();
        Answer done = filledIn(bo, "Een bankje in de Molenstraat").submit();
        database.sql("update idea set stage = 'COLLECTING' where id = " + bench)
                .then()
                .block();

        assertThat(done.text("[data-alike=other]")).contains("Zitplek bij de molen", "Dit is gedaan");
        assertThat(done.text("main")).doesNotContain("met een like");
        assertThat(done.has("[data-alike] a[href$='/like'], [data-alike] form[action$='/like']"))
                .isFalse();
        Answer far = filledIn(bo, "Een bankje bij de molen, om te zitten")
                .with("place", "Marktplein")
                .submit();
        assertThat(far.text("[data-alike=other]")).contains("Zitplek bij de molen", "een andere plek");
        assertThat(far.has("[data-alike=support]")).isFalse();
    }

    @Test
    void somethingElseIsTakenInWithoutAQuestion() {
        Answer sent = filledIn(cast.visitor(cast.resident("Cas")), "Een podium voor bandjes")
                .with("goal", "Op zondag is er weer muziek.")
                .with("body", "Een klein podium met een dakje, waar iedereen mag spelen.")
                .submit();
        assertThat(sent.path()).contains("ideas.said.put_forward");
    }

    @Test
    void goingBackShowsTheFormAsItWas() {
        Answer form = filledIn(cast.visitor(cast.resident("Dee")), "Een bankje in de Molenstraat")
                .submit()
                .form(FORM + ":has([name=similar_seen])")
                .press("back", "yes");
        assertThat(form.form("#idea-form").value("title")).isEqualTo("Een bankje in de Molenstraat");
        assertThat(form.form("#idea-form").value("place")).isEqualTo("Molenstraat");
        assertThat(form.has(".error-summary")).isFalse();
    }

    @Test
    void whoSupportsThatOneInsteadFindsTheirOwnTextBack() {
        Person els = cast.resident("Els");
        Visitor visitor = cast.visitor(els);
        Answer liked = filledIn(visitor, "Een bankje in de Molenstraat")
                .submit()
                .form("form[action=" + bench.path() + "/like]")
                .submit();
        assertThat(liked.status()).isEqualTo(200);
        assertThat(ideas.find(bench).block().likes()).isPositive();
        assertThat(visitor.get(bench.path()).page().select(".like [aria-pressed=true]"))
                .isNotEmpty();

        Answer back = visitor.get("/ideas/new");
        assertThat(back.text("main")).contains("Dit schreef u eerder");
        assertThat(back.form("#idea-form").value("title")).isEqualTo("Een bankje in de Molenstraat");
        Answer fresh = back.form(FORM + ":has([name=_method])").submit();
        assertThat(fresh.form("#idea-form").value("title")).isEmpty();
        assertThat(visitor.get("/ideas/new").form("#idea-form").value("title")).isEmpty();
    }

    @Test
    void whatIsKeptIsForOneBrowserAndForTwoDays() {
        Visitor guest = cast.guest();
        filledIn(guest, "Een bankje in de Molenstraat").submit();
        assertThat(guest.get("/ideas/new").form("#idea-form").value("title")).isNotEmpty();
        assertThat(cast.guest().get("/ideas/new").form("#idea-form").value("title"))
                .isEmpty();
        assertThat(cast.guest()
                        .cookie("draft", "00000000-0000-0000-0000-000000000000")
                        .get("/ideas/new")
                        .form("#idea-form")
                        .value("title"))
                .isEmpty();
        clock.forward(Duration.ofDays(3));
        assertThat(guest.get("/ideas/new").form("#idea-form").value("title")).isEmpty();
    }

    @Test
    void aBrowserWithScriptsKeepsItsOwnDraftAndWeKeepNothing() {
        Visitor guest = cast.guest();
        filledIn(guest, "Een bankje in de Molenstraat").without("noscript").submit();
        assertThat(guest.get("/ideas/new").form("#idea-form").value("title")).isEmpty();
    }

    @Test
    void whoeverDecidesSeesWhatIsAlike() {
        NewIdea idea = new NewIdea(
                "Een bankje halverwege",
                "Ouderen kunnen onderweg even uitrusten.",
                "Zet iets neer in de schaduw, halverwege de winkel.",
                Theme.GREEN,
                "nl",
                Samples.at(areas, "Molenstraat"),
                "Molenstraat",
                null,
                "");
        IdeaId waiting = ideas.putForwardForReview(cast.resident("Fay"), idea).block();
        Visitor official = cast.visitor(cast.staff("Ottoline", Role.OFFICIAL, "ZO"));
        assertThat(official.get("/moderation")
                        .one("#similar-" + waiting)
                        .parent()
                        .text())
                .contains("Zitplek bij de molen", "Beide gaan over", "meter");
        assertThat(official.get(waiting.path()).text("main")).contains("Ideeën die hierop lijken");
        assertThat(cast.visitor(cast.resident("Fay")).get(waiting.path()).text("main"))
                .doesNotContain("Ideeën die hierop lijken");
    }
}
