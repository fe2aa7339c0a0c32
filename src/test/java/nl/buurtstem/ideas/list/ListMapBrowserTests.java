package nl.buurtstem.ideas.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Samples;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map beside the list, by keyboard. */
@BrowserTest
class ListMapBrowserTests {

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final String list;

    ListMapBrowserTests(Cast cast, Ideas ideas, Areas areas) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.list = cast.guest().origin() + "/ideas";
    }

    @BeforeEach
    void twoIdeasAtOneSpot() {
        Person author = cast.resident("Fatima");
        for (String title : new String[] {"Een bankje bij de toren", "Licht bij de toren graag"}) {
            NewIdea idea = Samples.idea(title, Samples.at(areas, "Haventoren"));
            SomeIdeas.publish(ideas, idea, author).block();
        }
    }

    /** On a phone the map is fetched when somebody asks for it. */
    private static void openMap(Page page, String address) {
        page.navigate(address);
        page.locator(".view-switch a[href='#map']").click();
    }

    private static Locator pin(Page page, String title) {
        return page.locator(".map-pin[aria-label^='" + title + "']").first();
    }

    @Test
    void enterOpensAPinAndEscapeGivesTheFocusBack(Chromium chromium) {
        Page page = chromium.phone();
        openMap(page, list);
        Locator pin = pin(page, "Een bankje bij de toren");
        pin.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map-popup a")).isFocused();
        assertThat(pin).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(page.locator(".map-popup")).hasCount(0);
        assertThat(pin).isFocused();
    }

    @Test
    void pinsAtOneSpotStandSideBySide(Chromium chromium) {
        Page page = chromium.phone();
        openMap(page, list);
        var first = pin(page, "Een bankje bij de toren").boundingBox();
        var second = pin(page, "Licht bij de toren graag").boundingBox();
        assertThat(Math.abs(first.x - second.x)).isGreaterThan(20);
    }

    @Test
    void manyPinsAtOneSpotCanEachBePressed(Chromium chromium) {
        Person author = cast.resident("Fatima");
        for (int n = 0; n < 7; n++) {
            NewIdea idea = Samples.idea("Nog een idee bij de toren, nummer " + n, Samples.at(areas, "Haventoren"));
            SomeIdeas.publish(ideas, idea, author).block();
        }
        Page page = chromium.phone();
        openMap(page, list + "?q=toren");
        assertThat(page.locator(".map-pin")).hasCount(9);
        List<Locator> pins = page.locator(".map-pin").all();
        for (Locator one : pins) {
            for (Locator other : pins) {
                if (!one.getAttribute("aria-label").equals(other.getAttribute("aria-label"))) {
                    assertThat(apart(one, other)).isGreaterThan(33);
                }
            }
        }
    }

    private static double apart(Locator one, Locator other) {
        var a = one.boundingBox();
        var b = other.boundingBox();
        return Math.hypot(a.x - b.x, a.y - b.y);
    }

    @Test
    void onAPhoneTheMapIsOnePressAwayAndTheListAnother(Chromium chromium) {
        Page page = chromium.phone();
        page.navigate(list);
        Locator link = page.locator(".view-switch a[href='#map']");
        assertThat(link).isInViewport();
        link.click();
        assertThat(page.locator("#map")).isInViewport();
        assertThat(page.locator(".idea-list")).isHidden();
        assertThat(link).hasAttribute("aria-current", "true");
        page.locator(".view-switch a[href='#results']").click();
        assertThat(page.locator(".idea-list")).isVisible();
    }

    @Test
    void theMapCanBeSkipped(Chromium chromium) {
        Page page = chromium.phone();
        page.navigate(list);
        page.locator(".map-region__skip").focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(list + "#after-map");
    }

    @Test
    void leafletSpeaksTheReadersLanguage(Chromium chromium) {
        Page page = chromium.window(options -> options.setLocale("ar")).newPage();
        openMap(page, list);
        assertThat(page.locator(".leaflet-control-zoom-in")).hasAttribute("aria-label", "تكبير");
        assertThat(page.locator("#map")).hasAttribute("dir", "ltr");
    }

    @Test
    void withoutItsBasemapTheMapStillShowsIdeas(Chromium chromium) {
        Page page = chromium.phone();
        page.route("**/basemap.geojson", Route::abort);
        openMap(page, list);
        assertThat(pin(page, "Een bankje bij de toren")).isVisible();
    }
}
