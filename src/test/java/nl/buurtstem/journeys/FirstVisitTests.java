package nl.buurtstem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.ChromiumExtension;
import nl.buurtstem.testing.InhabitedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody fetches who comes for the first time, with a phone of 360 pixels: bodies as they are sent, compressed.
 * Photos of residents are told apart and not counted: they are what people came for, and differ with every idea.
 */
@ExtendWith(ChromiumExtension.class)
class FirstVisitTests {

    private static final int KB = 1000;
    private static final Duration QUIET = Duration.ofMillis(500);

    private static InhabitedDemo demo;

    @BeforeAll
    static void start() {
        demo = InhabitedDemo.start();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** What is looked at, and how much of it may be fetched. */
    private enum Visit {
        HOME("/", 60, page -> {}),
        LIST("/ideas", 60, page -> {}),
        IDEA("/ideas/1", 60, page -> {}),
        LIST_WITH_MAP("/ideas", 160, page -> openMap(page)),
        IDEA_WITH_MAP("/ideas/1", 145, page -> page.locator("[data-mini-map]").scrollIntoViewIfNeeded());

        private final String path;
        private final int most;
        private final Consumer<Page> then;

        Visit(String path, int most, Consumer<Page> then) {
            this.path = path;
            this.most = most;
            this.then = then;
        }

        private boolean hasMap() {
            return name().endsWith("_WITH_MAP");
        }
    }

    private enum Kind {
        PAGE,
        STYLE,
        SCRIPT,
        PICTURE,
        DATA,
        PHOTO;

        private static Kind of(Request request) {
            String path = URI.create(request.url()).getPath();
            if (path.startsWith("/photos/")) {
                return PHOTO;
            }
            return switch (request.resourceType()) {
                case "document" -> PAGE;
                case "stylesheet" -> STYLE;
                case "script" -> SCRIPT;
                case "fetch", "xhr" -> DATA;
                default -> path.endsWith(".svg") ? PICTURE : DATA;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Visit.class)
    void aFirstVisitIsLight(Visit visit, Chromium chromium) {
        Page page = chromium.window(phone()).newPage();
        Traffic traffic = new Traffic(page);
        page.navigate(demo.bean(Cast.class).guest().origin() + visit.path);
        traffic.awaitQuiet();
        visit.then.accept(page);
        if (visit.hasMap()) {
            page.locator(".map .basemap").waitFor();
        }
        traffic.awaitQuiet();

        System.out.println(traffic.row(visit));
        assertThat(traffic.requests()).as("Leaflet").matches(all -> visit.hasMap() == all.contains("/dist/leaflet.js"));
        assertThat(traffic.counted()).as(traffic.all()).isLessThanOrEqualTo(visit.most * KB);
    }

    private static UnaryOperator<com.microsoft.playwright.Browser.NewContextOptions> phone() {
        return options -> options.setIsMobile(true).setHasTouch(true);
    }

    private static void openMap(Page page) {
        page.locator("[data-view-switch] a[href$='#map']").tap();
    }

    /** The network's log of one page. */
    private static final class Traffic {

        private final Page page;
        private final Set<Request> open = ConcurrentHashMap.newKeySet();
        private final List<Request> done = new CopyOnWriteArrayList<>();
        private volatile long last = System.nanoTime();

        Traffic(Page page) {
            this.page = page;
            page.onRequest(request -> changed(() -> {
                if (!request.resourceType().equals("eventsource")) {
                    open.add(request);
                }
            }));
            page.onRequestFailed(request -> changed(() -> open.remove(request)));
            page.onRequestFinished(request -> changed(() -> {
                open.remove(request);
                done.add(request);
            }));
        }

        private void changed(Runnable change) {
            change.run();
            last = System.nanoTime();
        }

        void awaitQuiet() {
            page.waitForCondition(() -> open.isEmpty() && System.nanoTime() - last > QUIET.toNanos());
        }

        String requests() {
            return done.stream().map(Request::url).collect(Collectors.joining("\n"));
        }

        private static int body(Request request) {
            return request.sizes().responseBodySize;
        }

        private Map<Kind, Integer> byKind() {
            Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
            done.forEach(request -> sums.merge(Kind.of(request), body(request), Integer::sum));
            return sums;
        }

        int counted() {
            return byKind().entrySet().stream()
                    .filter(e -> e.getKey() != Kind.PHOTO)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        String row(Visit visit) {
            Map<Kind, Integer> sums = byKind();
            int headers = done.stream()
                    .map(Request::sizes)
                    .mapToInt((Sizes sizes) -> sizes.responseHeadersSize)
                    .sum();
            List<String> cells = new ArrayList<>();
            Stream.of(Kind.values())
                    .forEach(kind -> cells.add(kind.name().toLowerCase() + kb(sums.getOrDefault(kind, 0))));
            return "first visit %-13s %s (%d requests, headers%s): %s"
                    .formatted(visit, kb(counted()), done.size(), kb(headers), String.join(", ", cells));
        }

        private static String kb(int bytes) {
            return " %.1f kB".formatted(bytes / (double) KB);
        }

        String all() {
            return done.stream()
                    .map(request -> body(request) + " " + request.url())
                    .collect(Collectors.joining("\n"));
        }
    }
}
