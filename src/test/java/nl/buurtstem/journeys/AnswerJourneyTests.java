package nl.buurtstem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.Test;

/** From draft to colleague to public to a promise that is kept: on a phone with scripts, and without. */
@BrowserTest
class AnswerJourneyTests {

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final MovableClock clock;

    AnswerJourneyTests(Cast cast, Ideas ideas, Areas areas, MovableClock clock) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    @Test
    void withAFingerOnAPhone(Chromium chromium) {
        tell(
                chromium,
                "Bank met vinger",
                true,
                options -> options.setHasTouch(true).setIsMobile(true).setViewportSize(360, 740));
    }

    @Test
    void withoutJavaScript(Chromium chromium) {
        tell(chromium, "Bank zonder script", false, options -> options.setJavaScriptEnabled(false));
    }

    private Page window(Chromium chromium, Person person, UnaryOperator<Browser.NewContextOptions> device) {
        BrowserContext window = chromium.window(device);
        window.addCookies(List.of(
                new Cookie("session", cast.session(person)).setUrl(cast.guest().origin()),
                new Cookie("lang", "nl").setUrl(cast.guest().origin())));
        return window.newPage();
    }

    private void open(Page page, String path) {
        page.navigate(cast.guest().origin() + path);
    }

    private void tell(
            Chromium chromium, String title, boolean scripts, UnaryOperator<Browser.NewContextOptions> device) {
        IdeaId idea = SomeIdeas.publish(ideas, SomeIdeas.at(areas, title, "Nicolaaskerk"), cast.resident("Amina"))
                .block();
        Page bas = window(chromium, cast.staff("Bas", Role.OFFICIAL, "WO"), device);
        Page kim = window(chromium, cast.staff("Kim", Role.OFFICIAL, "ZO"), device);

        write(bas, idea, scripts);
        bas.locator("button[value=ask]").click();
        assertThat(bas.locator("#asked")).isVisible();

        open(kim, "/answers");
        kim.locator("#to-read a", new Page.LocatorOptions().setHasText(title)).click();
        kim.locator("#approve").click();
        assertThat(kim.locator(".answer").first()).containsText("Er komt een bank bij de kerk.");

        kim.locator("#promises a[href$='/outcome']").click();
        kim.locator("input[name=state][value=DONE]").check();
        kim.locator("#reason").fill("De bank staat er sinds vanmorgen.");
        kim.locator("form[action$='/outcome'] button").click();
        assertThat(kim.locator(".promise")).containsText("sinds vanmorgen");
        open(kim, "/promises?show=done");
        assertThat(kim.locator(".promise-list")).containsText(title);
    }

    /** With scripts what is typed is kept by itself, and hints come while one types. */
    private void write(Page page, IdeaId idea, boolean scripts) {
        open(page, idea.path() + "/answer");
        page.locator("#possible").fill("Er komt een bank bij de kerk.");
        page.locator("#why").fill("De wethouder wil dat iedereen onderweg kan zitten.");
        page.locator("details:has(#promise1What) > summary").click();
        page.locator("#promise1What").fill("Er staat een bank bij de kerk.");
        page.locator("#promise1Role").fill("team Groen");
        page.locator("#promise1Name").fill("Noor Aydin");
        page.locator("#promise1Due")
                .fill(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusMonths(2)
                        .toString());
        if (scripts) {
            assertThat(page.locator(".draft-state__kept")).isVisible();
        } else {
            page.locator("button[value=keep]").click();
            assertThat(page.locator("#kept")).isVisible();
            page.locator("button[value=preview]").click();
            assertThat(page.locator("#preview")).containsText("Er komt een bank bij de kerk.");
        }
        assertThat(page.locator(".advice__list")).containsText("wethouder");
        if (scripts) {
            page.reload();
            assertThat(page.locator("#possible")).hasValue("Er komt een bank bij de kerk.");
        }
    }
}
