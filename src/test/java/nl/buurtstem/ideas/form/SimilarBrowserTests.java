package nl.buurtstem.ideas.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ideas that want the same, shown while one writes. */
@BrowserTest
class SimilarBrowserTests {

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;

    SimilarBrowserTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    @BeforeEach
    void treesAreThereAlready() {
        SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het Marktplein"), cast.resident("Aya"))
                .block();
    }

    private Page write(Page page) {
        page.navigate(cast.guest().origin() + "/ideas/new");
        page.locator("#goal").fill("In de zomer is er weer schaduw.");
        page.locator("#title").fill("Meer boompjes op de markt");
        page.locator("#body").fill("Plant een rij bomen, dan kun je er weer zitten.");
        return page;
    }

    @Test
    void aLikeThereLeavesEverythingThatWasTypedInPlace(Chromium chromium) {
        Person bo = cast.resident("Bo");
        Page page = write(chromium.signedIn(cast.visitor(bo), cast.session(bo), options -> options));
        page.locator(".similar__count").first().click();
        page.locator(".similar .like__button").first().click();
        assertThat(page.locator(".similar .like__button").first()).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#title")).hasValue("Meer boompjes op de markt");
        page.reload();
        assertThat(page.locator("#title")).hasValue("Meer boompjes op de markt");
    }

    @Test
    void whoSawThemIsNotAskedAgainBeforeSending(Chromium chromium) {
        Person cas = cast.resident("Cas");
        Page page = write(chromium.signedIn(cast.visitor(cas), cast.session(cas), options -> options));
        page.locator("[name=theme][value=green]").check();
        page.locator("#place").fill("Marktplein");
        page.locator("#place").press("Tab");
        page.locator(".similar__count").first().click();
        assertThat(page.locator(".similar [name=similar_seen]")).isEnabled();
        clock.forward(java.time.Duration.ofMinutes(1));
        page.locator("#send").click();
        assertThat(page.locator(".flash")).containsText("Dank u wel");
    }

    @Test
    void nothingIsShownWhileNothingIsAlike(Chromium chromium) {
        Page page = chromium.phone();
        page.navigate(cast.guest().origin() + "/ideas/new");
        page.waitForResponse("**/ideas/similar", () -> page.locator("#title").fill("Een podium voor bandjes"));
        assertThat(page.locator(".similar__count")).hasCount(0);
    }
}
