package nl.buurtstem.walkshop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.Boards;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.SomeWalks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** After a walk, as people without JavaScript meet it: from what was seen to values, the neighbourhood's answer, actions and ideas. */
@AppTest
@Import(SomeWalks.class)
class AfterwardsTests {

    private final SomeWalks walks;
    private final Boards boards;
    private final Actions actions;
    private final ActionIdeas becoming;
    private final IdeaStops stops;
    private final MovableClock clock;
    private final Cast cast;

    private Person sam;
    private Visitor facilitator;
    private Walkshop walk;

    AfterwardsTests(
            SomeWalks walks,
            Boards boards,
            Actions actions,
            ActionIdeas becoming,
            IdeaStops stops,
            MovableClock clock,
            Cast cast) {
        this.walks = walks;
        this.boards = boards;
        this.actions = actions;
        this.becoming = becoming;
        this.stops = stops;
        this.clock = clock;
        this.cast = cast;
    }

    @BeforeEach
    void peopleAreBack() {
        sam = cast.staff("Sam", Role.FACILITATOR, "ML");
        facilitator = cast.visitor(sam);
        walk = walks.back(sam);
        walks.saw(walk, "Nergens een bankje", sam);
        walks.saw(walk, "Bel Piet op 06-12345678", sam);
    }

    private String at(String rest) {
        return walk.path() + rest;
    }

    private List<UUID> seen() {
        return boards.require(walk.id(), sam).block().seen().stream()
                .map(one -> one.id())
                .toList();
    }

    private Board make(String name) {
        List<UUID> first = seen().subList(0, 1);
        return boards.act(walk.id(), Long.MAX_VALUE, (rules, table, fresh) -> rules.make(fresh, name, "nl", first), sam)
                .block();
    }

    @Test
    void withoutJavaScriptAValueIsMadeFilledPlacedAndTakenBack() {
        Answer page = facilitator
                .get(at("/together"))
                .form("#new-name")
                .with("name", "Rust om te zitten")
                .submit();
        assertThat(page.text(".value h3")).isEqualTo("Rust om te zitten");

        String value = page.one(".value").attr("data-drop");
        page = page.form("#seen .seen__move").with("value", value).submit();
        assertThat(page.has(".value .seen")).isTrue();
        page = page.form(".value__place")
                .with("quality", "cohesion")
                .with("domain", "SOCIAL")
                .submit();
        assertThat(page.text(".quadrant__field--cohesion .quadrant__chips")).isEqualTo("1 1");
        page = page.form(".step form").submit();
        assertThat(page.has(".quadrant__field--cohesion .quadrant__chip")).isFalse();
    }

    @Test
    void theSecondSeesWhatTheFirstChanged() {
        Answer first = facilitator
                .get(at("/together"))
                .form("#new-name")
                .with("name", "Rust")
                .submit();
        Answer second = cast.visitor(sam).get(at("/together"));
        first.form(".value__tools form").with("name", "Stilte").submit();
        Answer refused =
                second.form(".value__tools form").with("name", "Lawaai").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".value h3")).isEqualTo("Stilte");
        assertThat(refused.has("#refused")).isTrue();
    }

    @Test
    void filtersAreLinksAndWhatIsNotForTheBoardIsNotThere() {
        Answer page = facilitator.get(at("/together"));
        assertThat(page.follow("nav[aria-label=Soort] a").page().select("#seen .seen"))
                .hasSize(2);
        assertThat(facilitator.get(at("/together?valence=strong")).page().select("#seen .seen"))
                .isEmpty();
        assertThat(cast.visitor(cast.resident("Fatima")).get(at("/together")).status())
                .isEqualTo(403);
        assertThat(cast.guest().get(at("/together")).status()).isIn(200, 401, 403);
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        assertThat(cast.visitor(noor).get(at("/together")).has(".seen__move")).isFalse();
    }

    private void ask() {
        Answer form = facilitator.get(at("/picture/desk"));
        form.form("#minimum").with("minimum", "5").submit();
    }

    private Answer answer(Visitor visitor, String walked, String answer, String sentence) {
        Answer page = visitor.get(at("/picture"));
        String value = page.one(".picture-value").id().substring("value-".length());
        return page.form("#walked")
                .with("walked", walked)
                .with("answer-" + value, answer)
                .with("text-" + value, sentence)
                .submit();
    }

    @Test
    void aValueIsSharedAfterEnoughAnswersOfPeopleWhoDidNotWalk() {
        make("Rust om te zitten");
        assertThat(cast.guest().get(at("/picture")).has("form[action$=answer]")).isFalse();
        ask();
        for (int n = 1; n <= 4; n++) {
            answer(cast.visitor(cast.resident("Buur" + n)), "no", "RIGHT", "");
        }
        answer(cast.visitor(cast.resident("Loper")), "yes", "WRONG", "Ik liep mee.");
        assertThat(cast.guest().get("/").has("section[aria-labelledby=pictures] a[href='" + at("/picture") + "']"))
                .isTrue();
        Visitor sceptic = cast.visitor(cast.resident("Griet"));
        answer(sceptic, "no", "RIGHT", "Het klopt.");
        answer(sceptic, "no", "WRONG", "Er staan genoeg bankjes.");
        answer(cast.visitor(cast.resident("Beller")), "no", "RIGHT", "Bel mij op 06-12345678.");
        assertThat(facilitator.get(at("/picture")).body()).doesNotContain("genoeg bankjes");

        clock.forward(Duration.ofDays(20));
        Answer result = cast.guest().get(at("/picture"));
        assertThat(cast.guest().get("/").has("a[href='" + at("/picture") + "']"))
                .isFalse();
        assertThat(result.text(".picture-value strong")).isEqualTo("De buurt ziet het ook zo: een gedeelde waarde");
        assertThat(result.text(".picture-numbers"))
                .isEqualTo("Klopt: 5 mensen Klopt een beetje: niemand Klopt niet: minder dan 5 mensen");
        assertThat(result.text(".dissent")).startsWith("Er staan genoeg bankjes.");
        assertThat(result.body()).doesNotContain("06-12345678", "Ik liep mee");
        assertThat(cast.visitor(cast.resident("Laat")).get(at("/picture")).has("#walked"))
                .isFalse();
        clock.forward(Duration.ofDays(-20));
    }

    @Test
    void aPaperCountsOnceAndAFormComesBackFilledIn() {
        make("Rust om te zitten");
        ask();
        Answer page = facilitator.get(at("/picture/papers"));
        assertThat(page.has("a[href='" + at("/picture/sheet-ar.pdf") + "']")).isTrue();
        assertThat(facilitator.get(at("/picture/sheet-ar.pdf")).body()).startsWith("%PDF");
        assertThat(cast.visitor(cast.resident("Bram"))
                        .get(at("/picture/sheet-ar.pdf"))
                        .status())
                .isEqualTo(403);
        String value = page.one(".picture-value").id().substring("value-".length());
        Answer entered = page.form("#paper")
                .with("paper", "12")
                .with("walked", "no")
                .with("answer-" + value, "PARTLY")
                .submit();
        assertThat(entered.status()).isEqualTo(200);
        Answer again = entered.form("#paper")
                .with("paper", "12")
                .with("walked", "no")
                .with("answer-" + value, "RIGHT")
                .submit();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.one("input[name=answer-" + value + "][value=RIGHT]").hasAttr("checked"))
                .isTrue();
    }

    private WalkAction action(Board board) {
        return actions.add(
                        walk.id(),
                        new NewAction(
                                "Drie bankjes langs de kade",
                                "Met een rugleuning.",
                                "nl",
                                Owner.MUNICIPALITY,
                                "team Groen",
                                Horizon.SHORT,
                                LocalDate.now().plusDays(40),
                                board.values().stream().map(SharedValue::id).toList()),
                        sam)
                .block();
    }

    @Test
    void anActionIsFollowedUpByNotesAndTheSecondWhoWritesReadsTheFirst() {
        WalkAction action = action(make("Rust om te zitten"));
        Answer first = facilitator.get(action.path());
        Answer second = cast.visitor(cast.staff("Noor", Role.OFFICIAL, "ML")).get(action.path());
        assertThat(first.form("#note ~ form")
                        .with("state", "DROPPED")
                        .with("text", "Nee")
                        .submit()
                        .status())
                .isEqualTo(422);
        first.form("#note ~ form")
                .with("state", "BUDGET_NEEDED")
                .with("text", "We zoeken geld.")
                .submit();
        Answer refused = second.form("#note ~ form")
                .with("state", "BUSY")
                .with("text", "Begonnen.")
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".timeline")).contains("We zoeken geld.");
        assertThat(refused.one("textarea[name=text]").text()).isEqualTo("Begonnen.");
        assertThat(cast.guest().get(at("/actions")).text(".action .badge")).isEqualTo("Nog geld nodig");
    }

    @Test
    void anActionBecomesAnIdeaOnceAndBothLeadToEachOther() {
        Board board = make("Rust om te zitten");
        ask();
        WalkAction action = action(board);
        Answer idea = facilitator
                .get(action.path())
                .follow("a[href$=idea]")
                .form("#goal")
                .with("theme", Theme.MEETING.name())
                .with("body", "Drie bankjes met een rugleuning, in de zon.")
                .submit();
        assertThat(idea.path()).startsWith("/ideas/");
        assertThat(cast.guest().get(action.path()).has(".trail a[href^=/ideas/]"))
                .isFalse();
        walks.publish(actions.require(action.id(), sam).block().idea());
        assertThat(cast.guest().get(idea.path()).one("#walk-trail ~ .trail a").attr("href"))
                .isEqualTo(action.path());
        assertThat(cast.guest()
                        .get(action.path())
                        .one(".trail a[href^=/ideas/]")
                        .attr("href"))
                .isEqualTo(idea.path().replaceAll("\\?.*", ""));
        Answer value =
                cast.guest().get(at("/values/" + board.values().getFirst().id()));
        assertThat(value.has("a[href='" + action.path() + "']")).isTrue();
        NewIdea other = new NewIdea(
                "Nog een keer bankjes",
                "Zitten in de zon",
                "Drie bankjes met een rugleuning, in de zon.",
                Theme.MEETING,
                "nl",
                boards.require(walk.id(), sam).block().seen().getFirst().point(),
                "",
                null,
                "");
        assertThatThrownBy(() -> becoming.become(action.id(), other, sam).block())
                .isInstanceOf(Refused.class);
    }

    @Test
    void anIdeaIsPutOnARouteOnce() {
        Walkshop next = walks.prepared(sam);
        NewIdea bench = new NewIdea(
                "Bankjes op het plein",
                "Zitten in de zon",
                "Drie bankjes met een rugleuning, in de zon.",
                Theme.MEETING,
                "nl",
                boards.require(walk.id(), sam).block().seen().getFirst().point(),
                "",
                null,
                "");
        WalkAction action = action(make("Rust"));
        IdeaId idea = becoming.become(action.id(), bench, sam).block();
        walks.publish(idea);
        facilitator
                .get(idea.path())
                .form("#put-walkshop")
                .with("walkshop", String.valueOf(next.id()))
                .submit();
        assertThatThrownBy(() -> stops.put(next.id(), idea, sam).block()).isInstanceOf(Refused.class);
        walks.stage(next.id(), "READY");
        assertThat(cast.guest().get(idea.path()).one("#walk-stops ~ ul a").attr("href"))
                .isEqualTo(next.path());
    }

    @Test
    void whatTellsHowToReachSomebodyIsNotOnThePublicPage() {
        List<UUID> all = seen();
        boards.act(walk.id(), Long.MAX_VALUE, (rules, table, fresh) -> rules.make(fresh, "Alles", "nl", all), sam)
                .block();
        ask();
        long value = boards.require(walk.id(), sam)
                .block()
                .board()
                .values()
                .getFirst()
                .id();
        Answer page = cast.guest().get(at("/values/" + value));
        assertThat(page.body()).contains("Nergens een bankje").doesNotContain("06-12345678");
    }
}
