package nl.buurtstem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import nl.buurtstem.testing.Chromium;

/** The tablet that is taken along, worked by its buttons alone. */
final class TabletInHand {

    private static final String KEEPING =
            "if (navigator.storage) { navigator.storage.persist = navigator.storage.persisted = async () => true; }";

    private final BrowserContext window;
    private final Page page;

    TabletInHand(Chromium chromium) {
        window = window(chromium);
        window.addInitScript(KEEPING);
        page = window.newPage();
        chromium.mayLoseRequests();
    }

    static BrowserContext window(Chromium chromium) {
        return chromium.window(TabletInHand::tablet);
    }

    static Browser.NewContextOptions tablet(Browser.NewContextOptions options) {
        return options.setViewportSize(820, 1180)
                .setHasTouch(true)
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(52.553, 5.212).setAccuracy(8));
    }

    /** The address in the square that its camera sees. */
    TabletInHand opens(String address) {
        page.navigate(address);
        page.fill("input[name=name]", "Tablet 1");
        page.click("form [type=submit]");
        page.locator(".checks").waitFor();
        return this;
    }

    void setsOut() {
        page.waitForFunction("() => document.querySelector('[data-check=shell]')?.dataset.state === 'ok'");
        page.click("#start");
        page.locator("input[name=pair]").first().check();
        page.locator("input[name=person]").first().check();
        page.click("main .button--main");
    }

    void loses() {
        window.setOffline(true);
    }

    void finds() {
        window.setOffline(false);
    }

    TabletInHand sees(String text) throws IOException {
        page.click(".button--capture");
        page.fill("textarea", text);
        page.locator("input[name=theme]").first().check();
        page.locator("#photo").setInputFiles(new FilePayload("image.jpg", "image/jpeg", photo()));
        assertThat(page.locator(".photos > li")).hasCount(1);
        return saves();
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private TabletInHand saves() {
        page.click(".button--save");
        page.locator(".button--capture").waitFor();
        return this;
    }

    /** The question that opens a talk is answered, the cards are passed over. */
    TabletInHand talks(String answer) {
        page.click("main a[href='#/interview']");
        page.click("main .button--main");
        page.fill("textarea", answer);
        page.click("main .button--main");
        while (page.locator("#question").count() > 0) {
            String asked = page.locator("#question").textContent();
            page.click("main .button--main");
            page.waitForFunction("asked => document.querySelector('#question')?.textContent !== asked", asked);
        }
        return saves();
    }

    TabletInHand notes(String text) {
        page.click("main a[href='#/moment']");
        page.fill("textarea", text);
        return saves();
    }

    TabletInHand reloads() {
        page.reload();
        page.locator(".button--capture").waitFor();
        return this;
    }

    void saysSafe(int safe, int all) {
        assertThat(page.locator("#counter")).hasText(safe + " van " + all + " veilig op de server.");
    }
}
