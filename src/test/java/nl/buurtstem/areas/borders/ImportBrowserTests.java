package nl.buurtstem.areas.borders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** An administrator loads a town, looks at it on the map, says yes, and sees it happen. */
@BrowserTest
class ImportBrowserTests {

    private final Cast cast;
    private final Areas areas;
    private final Ideas ideas;
    private final DatabaseClient database;

    ImportBrowserTests(Cast cast, Areas areas, Ideas ideas, DatabaseClient database) {
        this.cast = cast;
        this.areas = areas;
        this.ideas = ideas;
        this.database = database;
    }

    private void send(Page page, String file) {
        page.navigate(cast.guest().origin() + "/areas/imports");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "drawnstad.geojson", "application/geo+json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void look(Page page) {
        page.locator("form[enctype] button").click();
        page.locator(".map-area").first().waitFor();
    }

    private static void confirm(Page page) {
        page.locator("form[action$='/confirmation'] .nl-button--primary").click();
        assertThat(page.locator("#state")).hasText("Klaar");
    }

    @Test
    void aTownIsLoadedLookedAtAndChanged(Chromium chromium) {
        Person administrator = cast.staff("Aafke", Role.ADMINISTRATOR, "ZO");
        Page page = chromium.signedIn(
                cast.guest(), cast.session(administrator), options -> options.setViewportSize(1280, 900));
        send(page, Fixture.inRdNew().with("Oost", 0).with("West", 1).text());
        page.locator("#new-parent").fill("Drawnstad");
        look(page);
        assertThat(page.locator("path.map-area--new")).hasCount(2);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        confirm(page);
        areas.refresh().block();
        IdeaId idea = Published.at(new Point(5.3995, 52.1600), "Een bankje in Drawnstad", ideas, cast, database);
        page.navigate(cast.guest().origin() + "/ideas/" + idea.value());
        assertThat(page.locator("main")).containsText("Oost");

        send(
                page,
                Fixture.inRdNew()
                        .with("\"name\":\"Oost\"", Fixture.square(0, 600, 0))
                        .with("\"name\":\"West\"", Fixture.square(0, 1400, 600))
                        .text());
        page.locator("#parent").selectOption("Drawnstad");
        look(page);
        assertThat(page.locator("#moving")).hasText("1");
        assertThat(page.locator("path.map-area--changed")).hasCount(2);
        assertThat(page.locator("path.map-area--before")).hasCount(2);
        confirm(page);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.navigate(cast.guest().origin() + "/ideas/" + idea.value());
        assertThat(page.locator("main")).containsText("West");

        send(page, Fixture.inRdNew().with("Ver", 9).text());
        page.locator("#parent").selectOption("Drawnstad");
        look(page);
        assertThat(page.locator("#stranger")).containsText("Drawnstad");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.locator("form[action$='/confirmation'] .nl-button--primary").click();
        assertThat(page.locator("#another:invalid")).hasCount(1);

        send(page, "");
        assertThat(page.locator("[data-import-said]")).containsText("leeg");
    }
}
