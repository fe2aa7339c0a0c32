package nl.buurtstem.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.RowOfAreas;
import nl.buurtstem.testing.SomeIdeas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How much work the ten commonest actions take at a desk, by pointer and by keyboard; and what a colleague sees of it. Every test has
 * a neighbourhood of its own: what is carried out or refused half a minute after it was decided comes back into nobody else's list.
 */
@BrowserTest
class DeskBrowserTests {

    private static final int ROWS = 40;

    private static int counter;
    private static Chromium browser;
    private static @Nullable BrowserContext window;

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private Area area;
    private Person amina;
    private Person noor;
    private Person pim;
    private Page page;

    DeskBrowserTests(Ideas ideas, Areas areas, Cast cast, DatabaseClient database) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    @DynamicPropertySource
    static void geo(DynamicPropertyRegistry registry) {
        registry.add("buurtstem.geo", RowOfAreas.of(ROWS)::toString);
    }

    /** One window for all: styles and scripts are fetched once. */
    @BeforeAll
    static void browser(Chromium chromium) {
        browser = chromium;
        window = null;
    }

    @BeforeEach
    void somebodySitsDown() {
        String key = RowOfAreas.key(++counter);
        area = areas.byKey(key).orElseThrow();
        amina = cast.resident("Amina");
        noor = cast.staff("Noor" + counter, Role.OFFICIAL, key);
        pim = cast.staff("Pim" + counter, Role.OFFICIAL, key);
        page = signedIn(cast.session(noor));
    }

    private Page signedIn(String session) {
        if (window == null) {
            window = browser.window(options -> options.setViewportSize(1280, 900));
        }
        window.clearCookies();
        window.addCookies(
                List.of(new Cookie("session", session).setUrl(cast.guest().origin())));
        return window.newPage();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private IdeaId put(String title) {
        return ideas.putForwardForReview(amina, SomeIdeas.in(areas, area, title))
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
                "c Space Enter",
                ".deeds [data-key=c] summary | .deeds [data-key=c] .choice >> nth=0 | .deeds [data-key=c] form button",
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
                case PUBLISH_ALL, UNDO -> 2;
                case ASK_FOR_A_CHANGE, HIDE_WITH_A_RULE, REMIND_LATER -> 3;
                case HAND_OVER -> 4;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void byKeyboardItTakesNoMoreKeysThanTheTableSays(Action action) {
        open(action.start);
        for (String key : action.keys) {
            settled();
            page.keyboard().press(key);
        }
        assertThat(page.locator(action.done)).isVisible();
        assertThat(action.keys).hasSizeLessThanOrEqualTo(action.most());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void byPointerItTakesNoMoreClicksThanTheTableSays(Action action) {
        open(action.start);
        for (String place : action.clicks) {
            settled();
            page.locator(place).first().click();
        }
        assertThat(page.locator(action.done)).isVisible();
        assertThat(action.clicks).hasSizeLessThanOrEqualTo(Math.min(3, action.most()));
    }

    private void open(Start start) {
        prepare(start);
        page.navigate(desk());
        page.locator("#desk-sheet [data-sheet]").waitFor();
    }

    private String desk() {
        return cast.guest().origin() + "/desk";
    }

    /** What was asked before is answered, so that the next key finds its button. */
    private void settled() {
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private void prepare(Start start) {
        IdeaId first = put("Eerst dit idee");
        switch (start) {
            case NEW -> {
                put("Daarna dit idee");
                put("Dan nog dit idee");
            }
            case FLAGGED -> {
                is(first, "COLLECTING");
                cast.guest()
                        .get("/flags/idea/" + first)
                        .form("main form")
                        .with("reason", "SPAM")
                        .submit();
            }
            case HURRIED -> {
                is(first, "COLLECTING");
                cast.visitor(noor)
                        .get("/moderation/idea/" + first)
                        .form("form[action$=hidden]")
                        .submit();
            }
            case DECIDED -> is(first, "ADOPTED");
        }
    }

    private void is(IdeaId idea, String stage) {
        database.sql("update idea set stage = :stage, published_at = staged_at where id = :id")
                .bind("stage", stage)
                .bind("id", idea.value())
                .then()
                .block();
    }

    @Test
    void theNextThingComesByItselfAndKeysWorkOn() {
        open(Start.NEW);
        page.keyboard().press("p");
        assertThat(page.locator("#desk-sheet h2")).hasText("Daarna dit idee");
        settled();
        page.keyboard().press("p");
        assertThat(page.locator("#desk-sheet h2")).hasText("Dan nog dit idee");
        assertThat(page.locator(".desk-line")).hasCount(1);
    }

    @Test
    void aKeyThatComesBeforeItsThingIsReadWaitsForIt() {
        open(Start.NEW);
        page.keyboard().press("j");
        page.keyboard().press("p");
        assertThat(page.locator(".desk__just")).isVisible();
        assertThat(page.locator(".desk-line__link", new Page.LocatorOptions().setHasText("Daarna")))
                .hasCount(0);
        assertThat(page.locator(".desk-line__link", new Page.LocatorOptions().setHasText("Eerst")))
                .hasCount(1);
    }

    @Test
    void keysDoNothingInAFieldNorWhenTheyAreSwitchedOff() {
        open(Start.NEW);
        page.locator(".desk__filter > summary").click();
        page.locator(".desk-views__more summary").click();
        page.locator("#view-name").press("p");
        assertThat(page.locator(".desk-line")).hasCount(3);
        cast.visitor(noor).get("/desk/help").form("form[action$=shortcuts]").submit();
        page.navigate(desk());
        page.locator("#desk-sheet [data-sheet]").waitFor();
        page.keyboard().press("p");
        page.keyboard().press("?");
        assertThat(page.locator(".desk-line")).hasCount(3);
        assertThat(page.locator("#desk-keys")).isHidden();
    }

    @Test
    void theKeysAreToldByAQuestionMark() {
        open(Start.NEW);
        page.keyboard().press("?");
        assertThat(page.locator("#desk-keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#desk-keys")).isHidden();
    }

    @Test
    void shiftTicksEverythingInBetween() {
        open(Start.NEW);
        for (String key : List.of("x", "j", "j", "Shift+X")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(".desk-bulk__count")).hasText("3 gekozen");
    }

    @Test
    void whoLooksAtTheSameThingIsNamed(Chromium chromium) {
        open(Start.NEW);
        Page colleague =
                chromium.signedIn(cast.guest(), cast.session(pim), options -> options.setViewportSize(1280, 900));
        colleague.navigate(desk());
        assertThat(colleague.locator("[data-presence]")).hasText(noor.name() + " kijkt hier ook");
    }

    @Test
    void onAPhoneAThingOpensOnAPageOfItsOwnAndLeadsOn() {
        prepare(Start.NEW);
        page.setViewportSize(360, 740);
        page.navigate(desk());
        page.locator(".desk-line__link").first().click();
        Locator title = page.locator("h1");
        assertThat(title).hasText("Eerst dit idee");
        page.locator(".deeds [data-key=p]").click();
        assertThat(title).hasText("Daarna dit idee");
    }

    @Test
    void farDownTheListTheThingAndTheWayToUndoAreInView() {
        for (int n = 0; n < 12; n++) {
            put("Idee nummer " + n);
        }
        page.navigate(desk());
        page.locator("#desk-sheet [data-sheet]").waitFor();
        for (int n = 0; n < 11; n++) {
            page.keyboard().press("j");
        }
        assertThat(page.locator("#desk-sheet h2")).hasText("Idee nummer 11");
        assertThat(page.locator("#desk-sheet h2")).isInViewport();
        settled();
        page.keyboard().press("m");
        assertThat(page.locator(".desk__just button")).isInViewport();
        assertThat(page.locator("#desk-sheet h2")).isInViewport();
    }

    @Test
    void escapeClosesWhatWasOpenedAndKeysWorkOn() {
        open(Start.NEW);
        page.keyboard().press("l");
        page.keyboard().press("Escape");
        assertThat(page.locator(".deeds [data-key=l] form")).isHidden();
        page.keyboard().press("m");
        assertThat(page.locator(".desk-line--now:has-text('Van mij')")).isVisible();
    }

    @Test
    void onAPhoneWhatWasDoneIsUndoneFromThePageOfTheNextThing() {
        prepare(Start.NEW);
        page.setViewportSize(360, 740);
        page.navigate(desk());
        page.locator(".desk-line__link").first().click();
        page.locator(".deeds [data-key=p]").click();
        assertThat(page.locator("h1")).hasText("Daarna dit idee");
        assertThat(page.locator(".desk__just")).containsText("Eerst dit idee");
        assertThat(page.locator(".desk__just button")).isInViewport();
        page.locator(".desk__just button").click();
        assertThat(page.locator("h1")).hasText("Eerst dit idee");
        assertThat(page.locator(".desk__just")).hasCount(0);
    }
}
