package nl.buurtstem.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurtstem.web.WebRefusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/** Every page that is open to this node, and what they show. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class OpenPages {

    /** Signs of life are spread over so many seconds. */
    static final int BEATS = 20;

    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final List<Set<OpenPage>> groups = new ArrayList<>();
    private final Map<String, Integer> byNetwork = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final LiveSettings settings;
    private final Behind behind;
    private volatile boolean closing;

    OpenPages(LiveSettings settings, Behind behind) {
        this.settings = settings;
        this.behind = behind;
        for (int i = 0; i < BEATS; i++) {
            groups.add(ConcurrentHashMap.newKeySet());
        }
    }

    /** How many there are. */
    int count() {
        return open.get();
    }

    private void admit(String network) {
        boolean many = open.incrementAndGet() > settings.streams()
                || byNetwork.merge(network, 1, Integer::sum) > settings.streamsPerNetwork();
        if (many || closing) {
            release(network);
            throw WebRefusal.TOO_OFTEN.because("minutes", 1);
        }
    }

    private void release(String network) {
        open.decrementAndGet();
        byNetwork.computeIfPresent(network, (name, n) -> n > 1 ? n - 1 : null);
    }

    /**
     * Keeps a page up to date until its sink is disposed of.
     *
     * @throws nl.buurtstem.kernel.Refused when there are too many, in all or from this network, or the node is stopping
     */
    void enter(String language, String network, List<Wanted> wanted, FluxSink<Mono<byte[]>> sink, Runnable hangUp) {
        admit(network);
        Watched[] places = wanted.stream().map(this::place).toArray(Watched[]::new);
        String[] shown = wanted.stream().map(Wanted::seen).toArray(String[]::new);
        OpenPage page = new OpenPage(language, network, places, shown, sink, hangUp);
        for (int i = 0; i < places.length; i++) {
            places[i] = join(page, places[i]);
        }
        Set<OpenPage> group = groups.get(Math.floorMod(turn.getAndIncrement(), BEATS));
        group.add(page);
        sink.onDispose(() -> leave(page, group));
        page.begin();
        behind.add(unsure(page));
        if (closing) {
            page.close();
        }
    }

    private Watched place(Wanted one) {
        return watched.computeIfAbsent(one.idea(), Watched::new);
    }

    /** Adds the page; when the last other one just left, under the same name again. */
    private Watched join(OpenPage page, Watched place) {
        return watched.compute(place.idea(), (idea, there) -> {
            Watched kept = there == null ? place : there;
            kept.add(page);
            return kept;
        });
    }

    /** What we have not read yet, and what differs from what the page shows: either may be the older one. */
    private static List<Long> unsure(OpenPage page) {
        return Arrays.stream(page.places())
                .filter(place -> place.drawn() == null || page.differsFrom(place))
                .map(Watched::idea)
                .toList();
    }

    private void leave(OpenPage page, Set<OpenPage> group) {
        group.remove(page);
        for (Watched place : page.places()) {
            watched.computeIfPresent(place.idea(), (idea, there) -> there.remove(page) ? null : there);
        }
        release(page.network());
    }

    /** These changed: what open pages show of them is read again. */
    void changed(Collection<Long> ideas) {
        behind.add(ideas.stream().filter(watched::containsKey).toList());
    }

    /** Something may have been missed: everything that open pages show is read again. */
    void anythingMayHaveChanged() {
        behind.add(watched.keySet());
    }

    /** This is how it is now. */
    void is(long idea, Frames.Drawn now) {
        Watched there = watched.get(idea);
        if (there != null) {
            there.is(now);
        }
    }

    /** Gives one group of pages a sign of life. */
    void beat(long second) {
        groups.get((int) Math.floorMod(second, (long) BEATS)).forEach(OpenPage::beat);
    }

    /** From now on nobody comes in. */
    void open(boolean isOpen) {
        closing = !isOpen;
    }

    /** Ends every stream. */
    void closeAll() {
        closing = true;
        groups.forEach(group -> List.copyOf(group).forEach(OpenPage::close));
    }
}
