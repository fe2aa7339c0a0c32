package nl.buurtstem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.function.UnaryOperator;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.Test;

/**
 * A thread gets heated: somebody writes a link and a phone number, which is pointed out and read first; an official says that
 * there is tension; the second text of a day is refused in a clear sentence and stays in the form. With and without JavaScript.
 */
@BrowserTest
class HeatedThreadTests {

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;

    HeatedThreadTests(Ideas ideas, Areas areas, Cast cast, MovableClock clock) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void onAPhone(Chromium chromium) {
        tell(chromium, "phone", options -> options);
    }

    @Test
    void withoutJavaScript(Chromium chromium) {
        tell(chromium, "plain", options -> options.setJavaScriptEnabled(false));
    }

    private void tell(Chromium chromium, String name, UnaryOperator<Browser.NewContextOptions> device) {
        clock.set(Instant.parse("2026-11-20T11:00:00Z"));
        Person official = cast.staff("Noor-" + name, Role.OFFICIAL, "ML");
        var id = SomeIdeas.publish(
                        ideas,
                        SomeIdeas.onTheSquare(areas, "Bomen op het plein, " + name),
                        cast.resident("Youssef-" + name))
                .block();
        Page fatima = open(chromium, cast.resident("Fatima-" + name), id.path(), device);
        aNumberIsPointedOut(fatima);
        Page noor = open(chromium, official, "/moderation", device);
        anOfficialReadsIt(noor);
        anOfficialSaysThatThereIsTension(noor, id.path());
        theSecondOfTheDayIsRefusedAndStays(fatima, id.path());
        theSameInArabic(fatima, id.path());
    }

    private void aNumberIsPointedOut(Page page) {
        page.check("input[name=side][value=FOR]");
        page.fill("#body", "Bomen geven schaduw. Kijk op www.bomen.example of bel 06 12345678.");
        page.click("#send");
        assertThat(page.locator("#heedless-error")).containsText("telefoonnummer");
        assertThat(page.locator("#body")).hasValue(java.util.regex.Pattern.compile(".*06 12345678.*"));
        page.check("#heedless");
        page.click("#send");
        assertThat(page.locator(".utrecht-alert--ok").first()).containsText("leest uw tekst eerst");
        assertThat(page.locator(".said__state").first()).containsText("Alleen u ziet het nu");
    }

    private void anOfficialReadsIt(Page page) {
        var item = page.locator(".queue__item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("www.bomen.example"));
        item.first().locator("input[value=PUBLISH]").check();
        item.first().locator("form[action$=decision] button").click();
        assertThat(item.locator("input[value=PUBLISH]")).hasCount(0);
    }

    private void anOfficialSaysThatThereIsTension(Page page, String idea) {
        page.navigate(cast.guest().origin() + idea);
        page.click("a[href$='/temperature']");
        page.check("input[name=degree][value=TENSION]");
        page.fill("#reason", "Er zijn scherpe woorden gevallen. Schrijf over de bomen.");
        page.click("main form button.nl-button--primary");
        assertThat(page.locator("#discussion .badge").first()).containsText("Spanning");
        assertThat(page.locator("#discussion")).containsText("Er zijn scherpe woorden gevallen.");
    }

    private void theSecondOfTheDayIsRefusedAndStays(Page page, String idea) {
        page.navigate(cast.guest().origin() + idea);
        assertThat(page.locator("#discussion")).containsText("www.bomen.example");
        page.check("input[name=side][value=FOR]");
        page.fill("#body", "En ze houden het regenwater vast.");
        page.click("#send");
        assertThat(page.locator(".error-summary")).containsText("één keer per dag");
        assertThat(page.locator("#body")).hasValue("En ze houden het regenwater vast.");
    }

    private void theSameInArabic(Page page, String idea) {
        page.context()
                .addCookies(java.util.List.of(
                        new Cookie("lang", "ar").setUrl(cast.guest().origin())));
        page.navigate(cast.guest().origin() + idea);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        page.check("input[name=side][value=QUESTION]");
        page.fill("#body", "من يسقي الأشجار في الصيف؟");
        page.click("#send");
        assertThat(page.locator(".error-summary")).containsText("مرة واحدة في اليوم");
        assertThat(page.locator("#body")).hasValue("من يسقي الأشجار في الصيف؟");
    }

    private Page open(Chromium chromium, Person who, String path, UnaryOperator<Browser.NewContextOptions> device) {
        Page page = chromium.signedIn(cast.guest(), cast.session(who), device);
        page.navigate(cast.guest().origin() + path);
        return page;
    }
}
