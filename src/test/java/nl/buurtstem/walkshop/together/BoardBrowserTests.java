package nl.buurtstem.walkshop.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.walkshop.Walkshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Putting together with a mouse and with the keyboard, on two screens at once. */
@BrowserTest
@Import(SomeWalks.class)
class BoardBrowserTests {

    private final SomeWalks walks;
    private final Boards boards;
    private final Cast cast;
    private Person sam;
    private Walkshop walk;

    BoardBrowserTests(SomeWalks walks, Boards boards, Cast cast) {
        this.walks = walks;
        this.boards = boards;
        this.cast = cast;
    }

    @BeforeEach
    void peopleAreBackAndNamedTwoValues() {
        sam = cast.staff("Sam", Role.FACILITATOR, "ML");
        walk = walks.back(sam);
        walks.saw(walk, "Nergens een bankje", sam);
        walks.saw(walk, "Mensen groeten elkaar", sam);
        for (String name : List.of("Rust", "Contact")) {
            boards.act(
                            walk.id(),
                            Long.MAX_VALUE,
                            (rules, table, fresh) -> rules.make(fresh, name, "nl", List.of()),
                            sam)
                    .block();
        }
    }

    private Page open(String language, Chromium chromium) {
        String origin = cast.guest().origin();
        Page page = chromium.signedIn(cast.guest(), cast.session(sam), options -> options.setViewportSize(1280, 900));
        page.context().addCookies(List.of(new Cookie("lang", language).setUrl(origin)));
        page.navigate(origin + walk.path() + "/together");
        assertThat(page.locator("#seen .seen[draggable=true]")).hasCount(2);
        return page;
    }

    @Test
    void whatIsDraggedOnOneScreenIsSeenOnTheOther(Chromium chromium) {
        Page here = open("nl", chromium);
        Page there = open("nl", chromium);
        here.locator("#seen .seen").first().dragTo(here.locator(".value").first());
        assertThat(here.locator(".value").first().locator(".seen")).hasCount(1);
        assertThat(there.locator(".value").first().locator(".seen")).hasCount(1);
        there.locator("#seen .seen").first().dragTo(there.locator(".value").nth(1));
        assertThat(here.locator(".value").nth(1).locator(".seen")).hasCount(1);

        here.locator("[data-chip]").first().dragTo(here.locator(".quadrant__field--cohesion"));
        assertThat(there.locator(".quadrant__field--cohesion [data-chip]")).hasCount(1);
    }

    @Test
    void byKeyboardAloneInArabicAnObservationIsPutDownAndAValuePlaced(Chromium chromium) {
        Page page = open("ar", chromium);
        page.locator("#seen [data-grip]").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-together-status]")).containsText("Rust");
        page.keyboard().press("Enter");
        assertThat(page.locator(".value").first().locator(".seen")).hasCount(1);

        page.locator("[data-chip]").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".quadrant__field--security [data-chip]")).isFocused();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".quadrant__field--cohesion [data-chip]")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".quadrant__field--empowerment [data-chip]")).isFocused();
    }

    @Test
    void aKeyInTheVeryMomentTheBoardComesBackStaysOnThePage(Chromium chromium) {
        Page page = open("nl", chromium);
        page.evaluate("""
                () => document.addEventListener("htmx:afterSwap", () => queueMicrotask(() =>
                    document.querySelector(".quadrant__field--security [data-chip]")
                        .dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }))), { once: true })""");
        page.evaluate("() => window.stayed = true");
        page.locator("[data-chip]").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".quadrant__field--cohesion [data-chip]")).hasCount(1);
        assertEquals(true, page.evaluate("() => window.stayed"));
    }
}
