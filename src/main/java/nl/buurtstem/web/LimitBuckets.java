package nl.buurtstem.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.buurtstem.installation.Batches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The token buckets of {@link Limits}: all SQL about them. */
@Repository
class LimitBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(LimitBuckets.class);
    private static final Duration KEPT = Duration.ofDays(2);

    private static final String FILLED =
            "least(p.times, b.tokens + greatest(0, extract(epoch from (:now - b.filled_at))) * p.rate)";

    private static final String TAKE = """
            with purse as (
                select key, times, rate, acts
                from unnest(:keys, :times, :rates, :acts) as p (key, times, rate, acts)
            )
            insert into rate_bucket as b (key, tokens, filled_at)
            select key, times - acts, :now
            from purse
            where not exists (
                select
                from purse p
                left join rate_bucket b on b.key = p.key
                where coalesce({filled}, p.times) < p.acts)
            order by key
            on conflict (key) do update
            set tokens = (select {filled} - p.acts from purse p where p.key = b.key),
                filled_at = greatest(b.filled_at, :now)
            where (select {filled} >= p.acts from purse p where p.key = b.key)
            returning key
            """.replace("{filled}", FILLED);

    private final DatabaseClient database;
    private final Clock clock;

    LimitBuckets(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Acts of one moment are looked at together: many people behind one network share a bucket, and need not queue for it. */
    @Configuration(proxyBeanMethods = false)
    static class Queue {

        @Bean
        Batches<List<Purse>, Boolean> limitQueue(LimitBuckets buckets) {
            return new Batches<>(buckets::allow);
        }
    }

    /** One bucket that an act takes from. */
    record Purse(String what, String who, Limits.Allowance allowance) {

        String key() {
            return what + ":" + who;
        }
    }

    /** Whether each of these acts is allowed: together when there is enough for all of them, else one after the other. */
    Mono<List<Boolean>> allow(List<List<Purse>> some) {
        Map<Purse, Long> wanted = some.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return take(wanted)
                .count()
                .map(taken -> taken == wanted.size())
                .flatMap(all -> all || some.size() == 1
                        ? Mono.just(Collections.nCopies(some.size(), all))
                        : Flux.fromIterable(some)
                                .concatMap(one -> allow(List.of(one)))
                                .map(List::getFirst)
                                .collectList());
    }

    /** Takes so many from each bucket, in the order of their keys so that two nodes cannot wait for each other. */
    private Flux<String> take(Map<Purse, Long> wanted) {
        List<Purse> purses = wanted.keySet().stream()
                .sorted(Comparator.comparing(Purse::key))
                .toList();
        return database.sql(TAKE)
                .bind("keys", purses.stream().map(Purse::key).toArray(String[]::new))
                .bind("times", doubles(purses, purse -> purse.allowance().times()))
                .bind("rates", doubles(purses, purse -> purse.allowance().perSecond()))
                .bind("acts", doubles(purses, purse -> Objects.requireNonNull(wanted.get(purse))))
                .bind("now", clock.instant())
                .mapValue(String.class)
                .all();
    }

    private static Double[] doubles(List<Purse> purses, ToDoubleFunction<Purse> number) {
        return purses.stream().mapToDouble(number).boxed().toArray(Double[]::new);
    }

    @Scheduled(fixedRateString = "PT1H", initialDelayString = "PT5M")
    Mono<Void> forget() {
        return Mono.defer(() -> database.sql("delete from rate_bucket where filled_at < :old")
                        .bind("old", clock.instant().minus(KEPT))
                        .then())
                .onErrorResume(e -> {
                    LOG.warn("old limits were not cleaned: {}", e.toString());
                    return Mono.empty();
                });
    }
}
