package nl.buurtstem.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.Node;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who leaves a page open. */
@BrowserTest
class LiveBrowserTests {

    private static final int SOON = 10_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Likes likes;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final OpenPages pages;
    private final PostgresServer.Database database;
    private String title;
    private IdeaId idea;

    LiveBrowserTests(
            Likes likes, Ideas ideas, Areas areas, Cast cast, OpenPages pages, PostgresServer.Database database) {
        this.likes = likes;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.pages = pages;
        this.database = database;
    }

    @BeforeEach
    void anIdeaWithoutLikes() {
        title = "Bomen op het plein nummer " + NUMBER.incrementAndGet();
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), cast.resident("Amina"))
                .block();
    }

    private void like(String name) {
        likes.like(idea, cast.resident(name)).block();
    }

    /** Opens a page and waits until it listens. */
    private Page open(Page page, String path) {
        page.waitForResponse(
                response -> response.url().contains("/live?ideas="),
                () -> page.navigate(cast.guest().origin() + path));
        return page;
    }

    private void soon(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(SOON));
    }

    @Test
    void theIdeaPageCountsAlongAndSaysSoOnce(Chromium chromium) {
        Page page = open(chromium.phone(), idea.path());
        Locator words = page.locator(".idea__support .progress__words");
        assertThat(words).containsText("Nog geen likes");
        like("Bo");
        soon(words, "1 like");
        Locator spoken = page.locator("[data-live-status]");
        soon(spoken, "1 like");
        like("Cas");
        soon(words, "2 likes");
        assertThat(spoken).not().containsText("2 likes");
        assertThat(page.locator(".idea__support progress")).hasAttribute("value", "2");
    }

    @Test
    void theListCountsAlongInSilenceAndAStageMoves(Chromium chromium) {
        Page page = open(chromium.phone(), "/ideas");
        Locator card = page.locator("#idea-" + idea);
        like("Bo");
        soon(card.locator(".progress__words"), "1 like");
        Reason over = Reason.with(Map.of(Reason.Key.CAUSE, "THRESHOLD_NOT_MET"));
        ideas.move(idea, Move.EXPIRE, over, Actor.PROGRAM).block();
        assertThat(card.locator(".badge--expired"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        assertThat(card.locator(".like")).hasCount(0);
        assertThat(page.locator("[data-live-status]")).hasCount(0);
    }

    @Test
    void aPinOnTheMapFollowsItsIdea(Chromium chromium) {
        Page page = open(
                chromium.window(options -> options.setViewportSize(1280, 800)).newPage(), "/ideas");
        page.locator(".map-pin[aria-label^='" + title + "']").click();
        Locator popup = page.locator(".map-popup__progress");
        like("Bo");
        soon(popup, "1 like");
    }

    @Test
    void aPageThatNobodyLooksAtListensAgainWhenSomebodyDoes(Chromium chromium) {
        Page page = open(chromium.phone(), idea.path());
        hide(page, true);
        page.waitForCondition(() -> pages.count() == 0);
        like("Bo");
        page.waitForResponse(response -> response.url().contains("/live?ideas="), () -> hide(page, false));
        soon(page.locator(".idea__support .progress__words"), "1 like");
    }

    private static void hide(Page page, boolean hidden) {
        page.evaluate("""
                hidden => {
                  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                  document.dispatchEvent(new Event("visibilitychange"));
                }
                """, hidden);
    }

    @Test
    void aPageFindsAnotherNodeWhenItsOwnStops(Chromium chromium) {
        Page page = chromium.phone();
        Node stopping = Node.on(database);
        page.waitForResponse(
                response -> response.url().contains("/live?ideas="),
                () -> page.navigate(stopping.guest().origin() + idea.path()));
        int port = stopping.port();
        stopping.close();
        like("Bo");
        try (Node again = Node.on(database, "server.port=" + port)) {
            assertThat(page.locator(".idea__support .progress__words"))
                    .containsText("1 like", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void withoutScriptsThePageIsAsItWasAndNobodyListens(Chromium chromium) {
        Page page =
                chromium.window(options -> options.setJavaScriptEnabled(false)).newPage();
        page.navigate(cast.guest().origin() + idea.path());
        assertThat(page.locator(".idea__support .progress__words")).containsText("Nog geen likes");
    }
}
