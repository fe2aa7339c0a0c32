package nl.buurtstem.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Chromium for each thread that runs tests: Playwright stays with its thread. Without one, journeys are skipped by name, or fail with {@code -Dbrowser=required}. */
public final class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(ChromiumExtension::launch);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || path().isPresent() || required()) {
            return ConditionEvaluationResult.enabled("a browser is there, or must be");
        }
        return ConditionEvaluationResult.disabled(
                "no Chromium found: journey " + context.getDisplayName() + " is skipped (bash .ci/run installs one)");
    }

    private static boolean required() {
        return System.getProperty("buurtstem.test.browser", "auto").equals("required");
    }

    private static Optional<Path> path() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store =
                context.getStore(ExtensionContext.Namespace.create(ChromiumExtension.class, context.getUniqueId()));
        return store.computeIfAbsent(Chromium.class, type -> new Chromium(BROWSER::get), Chromium.class);
    }

    private static Browser launch() {
        Path chromium = path().orElseThrow(() ->
                new IllegalStateException("no Chromium found, and -Dbrowser=required: bash .ci/run installs one"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-quic")));
    }
}
