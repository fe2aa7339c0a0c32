package nl.buurtstem.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Opens browser windows; closes them and their pages with the test, which fails on a script error or a blocked inline script. */
public final class Chromium implements AutoCloseable {

    private final Supplier<Browser> browser;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile boolean losing;

    /** @param browser asked for when there is something to open */
    Chromium(Supplier<Browser> browser) {
        this.browser = browser;
    }

    /** A window of a phone of 360 pixels, in Dutch, without movement, as the start; change what differs. */
    public BrowserContext window(UnaryOperator<Browser.NewContextOptions> changes) {
        BrowserContext window = browser.get()
                .newContext(changes.apply(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale("nl-NL")
                        .setTimezoneId("Europe/Amsterdam")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(ColorScheme.LIGHT)));
        window.setDefaultTimeout(60_000);
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isLoss(message.text())) {
                faults.add(message.text() + " at " + message.location());
            }
        });
        window.onWebError(error -> faults.add(error.error()));
        windows.add(window);
        return window;
    }

    private boolean isLoss(String said) {
        return said.contains("Failed to load resource")
                || (losing && (said.startsWith("htmx:sendError") || said.startsWith("htmx:afterRequest")));
    }

    /** A phone in Dutch. */
    public Page phone() {
        return window(options -> options).newPage();
    }

    /** A window in which this visitor is signed in. */
    public Page signedIn(Visitor visitor, String sessionToken, UnaryOperator<Browser.NewContextOptions> changes) {
        BrowserContext window = window(changes);
        window.addCookies(List.of(new Cookie("session", sessionToken).setUrl(visitor.origin())));
        return window.newPage();
    }

    /** Takes the network away from this page's window; htmx writes a line for each request it loses then, which is no fault. */
    public void cut(Page page) {
        page.context().setOffline(true);
        mayLoseRequests();
    }

    /** Pages are left while they still ask for something: that is no fault either. */
    public void mayLoseRequests() {
        losing = true;
    }

    /** Scripts' errors so far, with where they happened. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Keeps a picture of the page in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        if (!faults.isEmpty()) {
            throw new AssertionError("scripts failed: " + String.join("\n", faults));
        }
    }
}
