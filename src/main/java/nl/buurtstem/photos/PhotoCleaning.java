package nl.buurtstem.photos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every night, the photos go that were sent more than a day ago and that no room refers to. */
@Component
class PhotoCleaning {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoCleaning.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final PhotoRepository photos;
    private final List<PhotoUse> uses;
    private final Clock clock;

    PhotoCleaning(PhotoRepository photos, List<PhotoUse> uses, Clock clock) {
        this.photos = photos;
        this.uses = uses;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Amsterdam")
    Mono<Void> everyNight() {
        return Mono.defer(this::clean)
                .doOnNext(gone -> LOG.info("{} photos that nobody used were removed", gone))
                .onErrorResume(e -> {
                    LOG.warn("unused photos were not removed: {}", e.toString());
                    return Mono.empty();
                })
                .then();
    }

    /** How many were removed. */
    Mono<Long> clean() {
        Instant before = clock.instant().minus(GRACE);
        return batch(before, "")
                .expand(batch -> batch.isEmpty() ? Mono.empty() : batch(before, batch.getLast()))
                .concatMap(batch -> cleanBatch(batch, before))
                .reduce(0L, Long::sum);
    }

    private Mono<List<String>> batch(Instant before, String after) {
        return photos.cameBefore(before, after, AT_ONCE).collectList();
    }

    private Mono<Long> cleanBatch(List<String> batch, Instant before) {
        return used(batch).flatMap(used -> {
            Set<String> gone = new HashSet<>(batch);
            gone.removeAll(used);
            return gone.isEmpty() ? Mono.just(0L) : photos.remove(gone, before);
        });
    }

    private Mono<Set<String>> used(Collection<String> batch) {
        return Flux.fromIterable(uses)
                .concatMap(use -> use.used(batch))
                .collect(HashSet<String>::new, HashSet::add)
                .map(all -> all);
    }
}
