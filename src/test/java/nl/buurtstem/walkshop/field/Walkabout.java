package nl.buurtstem.walkshop.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.buurtstem.testing.Chromium;

/** Somebody who walks with a tablet: joins, writes down what they see, looks what is safe. */
final class Walkabout {

    /** A browser that promises to keep things, as one does for what is on the home screen. */
    private static final String KEEPING =
            "if (navigator.storage) { navigator.storage.persist = navigator.storage.persisted = async () => true; }";

    private final RoughRoad road;
    private final BrowserContext window;
    private Page page;

    Walkabout(Chromium chromium, RoughRoad road, String... scripts) {
        this(chromium, road, options -> options, scripts);
    }

    Walkabout(Chromium chromium, RoughRoad road, UnaryOperator<Browser.NewContextOptions> changes, String... scripts) {
        this.road = road;
        this.window = chromium.window(options -> changes.apply(options.setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(5.0502, 53.2502).setAccuracy(8))));
        this.page = begin(scripts);
    }

    /** In a browser of its own. */
    Walkabout(BrowserContext window, RoughRoad road) {
        this.road = road;
        this.window = window;
        this.page = begin();
    }

    private Page begin(String... scripts) {
        window.setDefaultTimeout(20_000);
        window.addInitScript(KEEPING);
        for (String script : scripts) {
            window.addInitScript(script);
        }
        return window.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    /** Follows the code on the facilitator's screen. */
    Walkabout join(String code) {
        page.navigate(road.origin() + "/veld/#join=" + code);
        page.locator("input[name=name]").fill("Tablet 3");
        page.locator("form [type=submit]").click();
        page.locator(".checks").waitFor();
        return this;
    }

    /** Joins, waits until everything is on the tablet, and sets out. */
    Walkabout setOut(String code) {
        join(code);
        page.waitForFunction("() => document.querySelector('[data-check=shell]')?.dataset.state === 'ok'");
        page.locator("#start").click();
        page.locator("input[name=pair]").first().check();
        page.locator("input[name=person]").first().waitFor();
        open("walk");
        return this;
    }

    Walkabout open(String screen) {
        page.evaluate("to => { location.hash = '#/' + to; }", screen);
        String name = screen.replaceFirst("\\?.*", "");
        page.waitForFunction("name => document.body.dataset.screen === name", name);
        return this;
    }

    /** Goes there, in degrees. */
    Walkabout at(double north, double east) {
        window.setGeolocation(new Geolocation(north, east).setAccuracy(8));
        return this;
    }

    /** Waits until so many points of the way are kept that is not a record yet. */
    Walkabout waysOf(int points) {
        page.waitForFunction("""
                points => new Promise(done => {
                  const opening = indexedDB.open("veld");
                  opening.onsuccess = () => {
                    const asking = opening.result.transaction("meta").objectStore("meta").get("track");
                    asking.onsuccess = () => { opening.result.close(); done((asking.result?.points.length ?? 0) >= points); };
                  };
                })""", points);
        return this;
    }

    /** Two taps and a few words. */
    Walkabout see(String text) {
        begin(text);
        return save();
    }

    Walkabout begin(String text) {
        open("capture");
        page.locator("textarea").fill(text);
        page.locator("input[name=theme]").first().check();
        return this;
    }

    Walkabout photo(int seed) throws IOException {
        int before = page.locator(".photos > li").count();
        page.locator("#photo").setInputFiles(new FilePayload("image.jpg", "image/jpeg", picture(seed)));
        assertThat(page.locator(".photos > li")).hasCount(before + 1);
        return this;
    }

    Walkabout save() {
        page.locator(".button--save").click();
        page.locator(".button--capture").waitFor();
        return this;
    }

    /** The network is back, as the browser says. */
    Walkabout tryNow() {
        page.evaluate("() => dispatchEvent(new Event('online'))");
        return this;
    }

    /** Waits until the counter says so. */
    Walkabout sees(int safe, int all) {
        assertThat(page.locator("#counter")).hasText(safe + " van " + all + " veilig op de server.");
        return this;
    }

    Walkabout reads(String words) {
        assertThat(page.locator("#state-text")).containsText(Pattern.compile(words));
        return this;
    }

    /** The tab is gone, whatever it was doing; another one is opened. */
    Walkabout reopen() {
        page.close();
        page = window.newPage();
        page.navigate(road.origin() + "/veld/");
        page.waitForFunction("() => document.body.dataset.screen");
        return this;
    }

    /** All records by what the tablet holds: "id hash". */
    @SuppressWarnings("unchecked")
    List<String> made() {
        return (List<String>) page.evaluate(ALL.formatted("records", "r => r.recordId + ' ' + r.hash"));
    }

    @SuppressWarnings("unchecked")
    List<String> photos() {
        return (List<String>) page.evaluate(ALL.formatted("uploads", "u => u.sha256"));
    }

    private static final String ALL = """
            () => new Promise((done, failed) => {
              const opening = indexedDB.open("veld");
              opening.onerror = failed;
              opening.onsuccess = () => {
                const asking = opening.result.transaction("%s").objectStore("%1$s").getAll();
                asking.onsuccess = () => { opening.result.close(); done(asking.result.map(%s)); };
              };
            })""";

    /** A photo as a camera makes it, in other colours for each seed. */
    static byte[] picture(int seed) throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(600), random.nextInt(440), 40, 40);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }
}
