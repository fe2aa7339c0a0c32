package nl.buurtstem.ideas.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import org.junit.jupiter.api.Test;

/** What scripts add to the form for a new idea. */
@BrowserTest
class NewIdeaBrowserTests {

    private final String form;

    NewIdeaBrowserTests(Cast cast) {
        this.form = cast.guest().origin() + "/ideas/new";
    }

    private Page open(Page page) {
        page.navigate(form);
        page.locator(".leaflet-control-zoom-in").waitFor();
        return page;
    }

    private static double lon(Page page) {
        return Double.parseDouble(page.locator("[data-place-lon]").inputValue());
    }

    private static Locator chosen(Page page) {
        return page.locator("[data-place-said]");
    }

    @Test
    void aPlaceIsChosenByNameWithTheKeyboardAlone(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator("#place").focus();
        page.keyboard().type("mole");
        assertThat(page.locator("#place-list [role=option]").first()).containsText("Molen");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#place")).hasAttribute("aria-activedescendant", "place-list-0");
        page.keyboard().press("Enter");
        assertThat(chosen(page)).containsText("Molenbuurt");
        assertThat(page.locator("#place-list")).isHidden();
        assertThat(page.url()).isEqualTo(form);
    }

    @Test
    void anotherNameTypedAfterwardsIsTheOneThatCounts(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator(".map").click();
        assertThat(chosen(page)).containsText("Gekozen");
        page.locator("#place").fill("Haventoren");
        assertThat(page.locator("[data-place-lon]")).hasValue("");
        assertThat(chosen(page)).containsText("nog geen plek");
    }

    @Test
    void arrowKeysMoveTheCrossHairAndShiftMovesItFurther(Chromium chromium) {
        // with reduced motion the map zooms at once, so that every step is measured at one zoom
        Page page = open(chromium.window(options -> options.setReducedMotion(ReducedMotion.REDUCE))
                .newPage());
        page.locator(".map").focus();
        page.keyboard().press("+");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowRight");
        double first = lon(page);
        page.keyboard().press("ArrowRight");
        double second = lon(page);
        page.keyboard().press("Shift+ArrowRight");
        assertThat(lon(page) - second).isGreaterThan(3 * (second - first));
        double third = lon(page);
        page.locator("[data-steer=left]").click();
        assertThat(lon(page)).isLessThan(third);
        assertThat(chosen(page)).containsText("Gekozen");
    }

    @Test
    void theSeaIsRefusedKindlyAndNamesTheNearestNeighbourhood(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator(".map").focus();
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("Shift+ArrowUp");
        assertThat(chosen(page)).containsText(Pattern.compile("niet in onze gemeente.*buurt", Pattern.DOTALL));
    }

    @Test
    void aPlaceIsWhereOneStands(Chromium chromium) {
        BrowserContext window = chromium.window(options ->
                options.setPermissions(List.of("geolocation")).setGeolocation(new Geolocation(52.554895, 5.213758)));
        Page page = open(window.newPage());
        page.locator("[data-place-gps]").click();
        assertThat(chosen(page)).containsText("Molenstraat");
    }

    @Test
    void aDeviceThatMayNotSayWhereItIsIsToldAbout(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator("[data-place-gps]").click();
        assertThat(page.locator("[data-place-gps-said]")).containsText("andere manier");
    }

    @Test
    void aDraftSurvivesAReloadUntilItIsWiped(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator("#goal").fill("Ouderen kunnen onderweg uitrusten");
        page.locator("input[value=green]").check();
        assertThat(page.locator("[data-draft-note]")).containsText("Bewaard op dit apparaat");
        open(page);
        assertThat(page.locator("#goal")).hasValue("Ouderen kunnen onderweg uitrusten");
        assertThat(page.locator("input[value=green]")).isChecked();
        page.locator("[data-draft-clear]").click();
        assertThat(page.locator("#goal")).hasValue("");
    }

    @Test
    void withoutAConnectionEverythingStaysAndThatIsSaid(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator("#title").fill("Een bankje bij de molen");
        chromium.cut(page);
        page.locator("#send").click();
        assertThat(page.locator("[data-draft-alert]")).containsText("geen verbinding");
        assertThat(page.locator("#title")).hasValue("Een bankje bij de molen");
        page.context().setOffline(false);
    }

    @Test
    void aPhotoIsMadeSmallAndSentAhead(Chromium chromium) throws IOException {
        Page page = open(chromium.phone());
        assertThat(page.locator("#photoAlt")).isHidden();
        page.locator("#photo").setInputFiles(new FilePayload("foto.png", "image/png", picture(3000, 2000)));
        assertThat(page.locator("[data-photo-hash]")).hasValue(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("#photoAlt")).isVisible();
        Object width = page.evaluate("document.querySelector('[data-photo-preview] img').naturalWidth");
        assertThat(width).isEqualTo(1600);
        page.locator("[data-photo-remove]").click();
        assertThat(page.locator("[data-photo-hash]")).hasValue("");
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void whatIsWrongIsReadFirst(Chromium chromium) {
        Page page = open(chromium.phone());
        page.locator("#send").click();
        assertThat(page.locator(".error-summary")).isFocused();
    }

    @Test
    void withoutJavaScriptWhoGoesBackFromFarTooLargeAPhotoFindsWhatTheyTyped(Chromium chromium) throws IOException {
        Path photo = Files.write(Files.createTempFile("photo", ".jpg"), new byte[30_000_000]);
        Page page =
                chromium.window(options -> options.setJavaScriptEnabled(false)).newPage();
        page.navigate(form);
        page.locator("#title").fill("Een bankje bij de molen");
        page.locator("#photo").setInputFiles(photo);
        page.locator("#send").click();
        assertThat(page.locator("h1")).containsText("te groot");
        page.goBack();
        assertThat(page.locator("#title")).hasValue("Een bankje bij de molen");
        Files.delete(photo);
    }
}
