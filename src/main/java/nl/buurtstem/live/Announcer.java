package nl.buurtstem.live;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells what changed, twice a second at most and in a statement of its own: to notify in every like's transaction would
 * make all of them wait for each other.
 */
@Component
class Announcer {

    static final String CHANNEL = "buurtstem_changed";
    static final Duration PACE = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    /** A notice holds 8,000 bytes at the most. */
    private static final int AT_ONCE = 380;

    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final Changes changes;
    private final OpenPages pages;
    private final DatabaseClient database;

    Announcer(Changes changes, OpenPages pages, DatabaseClient database) {
        this.changes = changes;
        this.pages = pages;
        this.database = database;
    }

    /** Goes on until it is cancelled. */
    Flux<Void> work() {
        return Flux.interval(PACE).onBackpressureDrop().concatMap(tick -> announceAll(), 0);
    }

    private Mono<Void> announceAll() {
        return announceSome()
                .expand(n -> n < AT_ONCE ? Mono.empty() : announceSome())
                .then();
    }

    /** Pages of this node need no notice; others get one. */
    private Mono<Integer> announceSome() {
        List<Long> ideas = changes.take(AT_ONCE);
        if (ideas.isEmpty()) {
            return Mono.just(0);
        }
        pages.changed(ideas);
        return database.sql("select pg_notify(:channel, :notice)")
                .bind("channel", CHANNEL)
                .bind("notice", notice(ideas))
                .fetch()
                .first()
                .thenReturn(ideas.size())
                .onErrorResume(e -> {
                    LOG.warn("other nodes were not told of {} changes, again soon: {}", ideas.size(), e.toString());
                    changes.addAll(ideas);
                    return Mono.just(0);
                });
    }

    private String notice(List<Long> ideas) {
        return node + " " + ideas.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Takes in another node's notice. */
    void heard(String notice) {
        int space = notice.indexOf(' ');
        if (space > 0 && !notice.startsWith(node) && notice.substring(space + 1).matches("\\d{1,18}(,\\d{1,18})*")) {
            pages.changed(java.util.Arrays.stream(notice.substring(space + 1).split(","))
                    .map(Long::valueOf)
                    .toList());
        }
    }
}
