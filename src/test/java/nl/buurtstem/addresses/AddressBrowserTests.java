package nl.buurtstem.addresses;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.LocatieserverStandIn;
import nl.buurtstem.testing.LocatieserverStandIn.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The place field with addresses, in a browser. */
@BrowserTest
class AddressBrowserTests {

    private static final LocatieserverStandIn SERVER = LocatieserverStandIn.start();

    private final String form;

    AddressBrowserTests(Cast cast) {
        this.form = cast.guest().origin() + "/ideas/new";
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("buurtstem.addresses.url", SERVER::url);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Page open(Page page) {
        page.navigate(form);
        page.locator(".leaflet-control-zoom-in").waitFor();
        return page;
    }

    @Test
    void anAddressBecomesItsStreet(Chromium chromium) {
        SERVER.mood(Mood.FINE);
        Page page = open(chromium.phone());
        page.locator("#place").fill("Proefstraat 12");
        assertThat(page.locator("#place-list [role=option]").last()).containsText("Proefstraat 12, 1234AB");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#place")).hasValue("Proefstraat");
        assertThat(page.locator("[data-place-said]")).containsText(Pattern.compile("Gekozen: Proefstraat, .+"));
        double lat = Double.parseDouble(page.locator("[data-place-lat]").inputValue());
        assertThat(Math.abs(lat - 52.5545)).isLessThan(0.00004);
        assertThat(lat).isLessThan(LocatieserverStandIn.house("Proefstraat", 12)[1]);
    }

    @Test
    void aTappedPlaceIsNamedAfterItsStreet(Chromium chromium) {
        SERVER.mood(Mood.FINE);
        Page page = open(chromium.phone());
        page.locator("#place").fill("Proefplein");
        page.locator("#place-list [role=option]").last().click();
        assertThat(page.locator("[data-place-said]")).containsText("Gekozen: Proefplein");
        page.locator("[data-steer=right]").click();
        assertThat(page.locator("[data-place-said]")).containsText("Gekozen: Proefplein");
    }

    @Test
    void whenTheServerFailsOurOwnNamesAreThere(Chromium chromium) {
        SERVER.mood(Mood.BROKEN);
        Page page = open(chromium.phone());
        page.locator("#place").fill("grachtb");
        assertThat(page.locator("#place-list [role=option]").first()).containsText("Grachtbrug");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-place-said]")).containsText("Grachtbrug");
    }
}
