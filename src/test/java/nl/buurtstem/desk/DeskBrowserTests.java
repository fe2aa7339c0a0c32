package nl.buurtstem.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** How much work the ten commonest actions take at a desk, by pointer and by keyboard; and what a colleague sees of it. */
@BrowserTest
@Isolated("it counts keys and clicks in a browser that nothing else slows down")
class DeskBrowserTests {

    private static int counter;

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private Person noor;
    private Person pim;
    private IdeaId first;

    DeskBrowserTests(Ideas ideas, Areas areas, Cast cast, DatabaseClient database) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    @BeforeEach
    void threeIdeasWait() {
        database.sql("update idea set stage = 'WITHDRAWN'").then().block();
        Person amina = cast.resident("Amina");
        noor = cast.staff("Noor" + ++counter, Role.OFFICIAL, "ML");
        pim = cast.staff("Pim" + counter, Role.OFFICIAL, "ML");
        first = put(amina, "Eerst dit idee " + counter);
        put(amina, "Daarna dit idee " + counter);
        put(amina, "Dan nog dit idee " + counter);
    }

    private IdeaId put(Person author, String title) {
        return ideas.putForwardForReview(author, SomeIdeas.onTheSquare(areas, title))
                .block();
    }

    /** What is there for an action to begin with. */
    private enum Start {
        NEW,
        FLAGGED,
        HURRIED,
        DECIDED
    }

    /**
     * The table: an action, what it starts with, the keys it takes, the buttons it takes, and where one sees that it was done.
     * Every action begins with the first thing of the list open, as the desk opens on a wide screen.
     */
    enum Action {
        READ_THE_NEXT(
                Start.NEW, "j", ".desk-line:nth-child(2) .desk-line__link", ".desk-line:nth-child(2).desk-line--now"),
        PUBLISH(Start.NEW, "p", ".deeds [data-key=p]", ".desk__just:has-text('Plaats het: 1 keer')"),
        ASK_FOR_A_CHANGE(
                Start.NEW,
                "c Enter",
                ".deeds [data-key=c] summary | .deeds [data-key=c] form button",
                ".desk__just:has-text('Vraag om aan te passen')"),
        HIDE_WITH_A_RULE(
                Start.NEW,
                "h Space Enter",
                ".deeds [data-key=h] summary | .deeds [data-key=h] .choice >> nth=0 | .deeds [data-key=h] form button",
                ".desk__just:has-text('Verberg')"),
        SETTLE_FLAGS(Start.FLAGGED, "s", ".deeds [data-key=s]", ".desk__just:has-text('Laat het zo')"),
        PUT_BACK(Start.HURRIED, "r", ".deeds [data-key=r]", ".desk__just:has-text('Zet het terug')"),
        ANSWER(Start.DECIDED, "a", ".deeds [data-key=a]", "form[action$='/answer']"),
        TAKE_ON(Start.NEW, "m", ".deeds [data-key=m]", ".desk-line--now:has-text('Van mij')"),
        HAND_OVER(
                Start.NEW,
                "g Tab Tab Enter",
                ".deeds [data-key=g] summary | .deeds [data-key=g] form button",
                ".desk__just:has-text('Draag over')"),
        REMIND_LATER(
                Start.NEW,
                "l Tab Enter",
                ".deeds [data-key=l] summary | .deeds [data-key=l] form button",
                ".desk__just:has-text('Later')"),
        PUBLISH_ALL(
                Start.NEW, "* p", "[data-all] | #bulk [value=publish]", ".desk__just:has-text('Plaats het: 3 keer')"),
        UNDO(Start.NEW, "p u", ".deeds [data-key=p] | .desk__just button", ".desk-line >> nth=2");

        private final Start start;
        private final List<String> keys;
        private final List<String> clicks;
        private final String done;

        Action(Start start, String keys, String clicks, String done) {
            this.start = start;
            this.keys = List.of(keys.split(" "));
            this.clicks = List.of(clicks.split(" \\| "));
            this.done = done;
        }

        /** The most an action may take; what is done most takes one. */
        int most() {
            return switch (this) {
                case READ_THE_NEXT, PUBLISH, SETTLE_FLAGS, PUT_BACK, ANSWER, TAKE_ON -> 1;
                case ASK_FOR_A_CHANGE, PUBLISH_ALL, UNDO -> 2;
                case HIDE_WITH_A_RULE, REMIND_LATER -> 3;
                case HAND_OVER -> 4;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void byKeyboardItTakesNoMoreKeysThanTheTableSays(Action action, Chromium chromium) {
        Page page = open(action.start, chromium);
        for (String key : action.keys) {
            settled(page);
            page.keyboard().press(key);
        }
        assertThat(page.locator(action.done)).isVisible();
        assertThat(action.keys).hasSizeLessThanOrEqualTo(action.most());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void byPointerItTakesNoMoreClicksThanTheTableSays(Action action, Chromium chromium) {
        Page page = open(action.start, chromium);
        for (String place : action.clicks) {
            settled(page);
            page.locator(place).first().click();
        }
        assertThat(page.locator(action.done)).isVisible();
        assertThat(action.clicks).hasSizeLessThanOrEqualTo(Math.min(3, action.most()));
    }

    private Page open(Start start, Chromium chromium) {
        prepare(start);
        Page page = chromium.signedIn(cast.guest(), cast.session(noor), options -> options.setViewportSize(1280, 900));
        page.navigate(cast.guest().origin() + "/desk");
        page.locator("#desk-sheet [data-sheet]").waitFor();
        return page;
    }

    /** What was asked before is answered, so that the next key finds its button. */
    private static void settled(Page page) {
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private void prepare(Start start) {
        switch (start) {
            case NEW -> {}
            case FLAGGED -> {
                only("update idea set stage = 'COLLECTING', published_at = staged_at where id = " + first);
                cast.guest()
                        .get("/flags/idea/" + first)
                        .form("main form")
                        .with("reason", "SPAM")
                        .submit();
            }
            case HURRIED -> {
                only("update idea set stage = 'COLLECTING', published_at = staged_at where id = " + first);
                cast.visitor(noor)
                        .get("/moderation/idea/" + first)
                        .form("form[action$=hidden]")
                        .submit();
            }
            case DECIDED -> only("update idea set stage = 'ADOPTED', published_at = staged_at where id = " + first);
        }
    }

    private void only(String sql) {
        database.sql("update idea set stage = 'WITHDRAWN' where id <> " + first)
                .then()
                .then(database.sql(sql).then())
                .block();
    }

    @Test
    void theNextThingComesByItselfAndKeysWorkOn(Chromium chromium) {
        Page page = open(Start.NEW, chromium);
        page.keyboard().press("p");
        assertThat(page.locator("#desk-sheet h2")).hasText("Daarna dit idee " + counter);
        settled(page);
        page.keyboard().press("p");
        assertThat(page.locator("#desk-sheet h2")).hasText("Dan nog dit idee " + counter);
        assertThat(page.locator(".desk-line")).hasCount(1);
    }

    @Test
    void aKeyThatComesBeforeItsThingIsReadWaitsForIt(Chromium chromium) {
        Page page = open(Start.NEW, chromium);
        page.keyboard().press("j");
        page.keyboard().press("p");
        assertThat(page.locator(".desk__just")).isVisible();
        assertThat(page.locator(".desk-line__link", new Page.LocatorOptions().setHasText("Daarna")))
                .hasCount(0);
        assertThat(page.locator(".desk-line__link", new Page.LocatorOptions().setHasText("Eerst")))
                .hasCount(1);
    }

    @Test
    void keysDoNothingInAFieldNorWhenTheyAreSwitchedOff(Chromium chromium) {
        Page page = open(Start.NEW, chromium);
        page.locator(".desk__filter > summary").click();
        page.locator(".desk-views__more summary").click();
        page.locator("#view-name").press("p");
        assertThat(page.locator(".desk-line")).hasCount(3);
        cast.visitor(noor).get("/desk/help").form("form[action$=shortcuts]").submit();
        page.navigate(cast.guest().origin() + "/desk");
        page.locator("#desk-sheet [data-sheet]").waitFor();
        page.keyboard().press("p");
        page.keyboard().press("?");
        assertThat(page.locator(".desk-line")).hasCount(3);
        assertThat(page.locator("#desk-keys")).isHidden();
    }

    @Test
    void theKeysAreToldByAQuestionMark(Chromium chromium) {
        Page page = open(Start.NEW, chromium);
        page.keyboard().press("?");
        assertThat(page.locator("#desk-keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#desk-keys")).isHidden();
    }

    @Test
    void shiftTicksEverythingInBetween(Chromium chromium) {
        Page page = open(Start.NEW, chromium);
        for (String key : List.of("x", "j", "j", "Shift+X")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(".desk-bulk__count")).hasText("3 gekozen");
    }

    @Test
    void whoLooksAtTheSameThingIsNamed(Chromium chromium) {
        open(Start.NEW, chromium);
        Page colleague =
                chromium.signedIn(cast.guest(), cast.session(pim), options -> options.setViewportSize(1280, 900));
        colleague.navigate(cast.guest().origin() + "/desk");
        assertThat(colleague.locator("[data-presence]")).hasText(noor.name() + " kijkt hier ook");
    }

    @Test
    void onAPhoneAThingOpensOnAPageOfItsOwnAndLeadsOn(Chromium chromium) {
        Page page = chromium.signedIn(cast.guest(), cast.session(noor), options -> options);
        page.navigate(cast.guest().origin() + "/desk");
        page.locator(".desk-line__link").first().click();
        Locator title = page.locator("h1");
        assertThat(title).hasText("Eerst dit idee " + counter);
        page.locator(".deeds [data-key=p]").click();
        assertThat(title).hasText("Daarna dit idee " + counter);
    }
}
