package nl.buurtstem.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How often somebody may do something: token buckets in the database, shared by all nodes. */
@Component
@EnableConfigurationProperties(Limits.Settings.class)
public class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final Duration KEPT = Duration.ofDays(2);

    private static final String FILLED =
            "least(p.times, b.tokens + greatest(0, extract(epoch from (:now - b.filled_at))) * p.rate)";

    private static final String TAKE = """
            with purse as (
                select key, times, rate
                from unnest(:keys, :times, :rates) as p (key, times, rate)
            )
            insert into rate_bucket as b (key, tokens, filled_at)
            select key, times - 1, :now
            from purse
            where not exists (
                select
                from purse p
                join rate_bucket b on b.key = p.key
                where {filled} < 1)
            order by key
            on conflict (key) do update
            set tokens = (select {filled} from purse p where p.key = b.key) - 1,
                filled_at = greatest(b.filled_at, :now)
            where (select {filled} from purse p where p.key = b.key) >= 1
            returning key
            """.replace("{filled}", FILLED);

    private final DatabaseClient database;
    private final Clock clock;
    private final Settings settings;

    Limits(DatabaseClient database, Clock clock, Settings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** {@code buurtstem.limits.<act>.<by whom>.times} and {@code .per}: a pair for each kind of act, per person and per network. */
    @ConfigurationProperties("buurtstem")
    record Settings(Map<String, Map<String, Allowance>> limits) {

        Allowance of(String what) {
            String[] parts = what.split("\\.", 2);
            Allowance allowance = limits.getOrDefault(parts[0], Map.of()).get(parts[1]);
            if (allowance == null) {
                throw new IllegalArgumentException("no limit named " + what);
            }
            return allowance;
        }
    }

    /**
     * So many times in so long.
     *
     * @param times how many at once at the most; they come back evenly
     * @param per the time in which all of them come back
     */
    record Allowance(int times, Duration per) {

        double perSecond() {
            return times * 1000.0 / per.toMillis();
        }
    }

    /**
     * Completes when this is still allowed, and counts it.
     *
     * @param what a name under {@code buurtstem.limits}, such as {@code like.person}
     * @param who a person's id or a network's hash, never an address
     * @throws nl.buurtstem.kernel.Refused (too often) otherwise, with the minutes to wait
     */
    public Mono<Void> spend(String what, String who) {
        return spend(Map.of(what, who));
    }

    /** The same for several limits, by their names: all must allow it, or none is counted. */
    public Mono<Void> spend(Map<String, String> whoByWhat) {
        return Mono.defer(() -> {
            List<Purse> purses = whoByWhat.entrySet().stream()
                    .map(one -> new Purse(one.getKey(), one.getValue(), settings.of(one.getKey())))
                    .sorted(Comparator.comparing(Purse::key))
                    .toList();
            return take(purses).count().flatMap(taken -> taken < purses.size() ? refuse(purses) : Mono.empty());
        });
    }

    /** One bucket that this act takes from. */
    private record Purse(String what, String who, Allowance allowance) {

        String key() {
            return what + ":" + who;
        }
    }

    private static Mono<Void> refuse(List<Purse> purses) {
        long minutes = purses.stream()
                .mapToLong(purse -> minutes(purse.allowance()))
                .max()
                .orElse(1);
        return Mono.error(WebRefusal.TOO_OFTEN.because("minutes", minutes));
    }

    private static long minutes(Allowance allowance) {
        return Math.max(1, allowance.per().toMinutes() / Math.max(1, allowance.times()));
    }

    private Flux<String> take(List<Purse> purses) {
        return database.sql(TAKE)
                .bind("keys", purses.stream().map(Purse::key).toArray(String[]::new))
                .bind(
                        "times",
                        purses.stream()
                                .map(purse -> (double) purse.allowance().times())
                                .toArray(Double[]::new))
                .bind(
                        "rates",
                        purses.stream()
                                .map(purse -> purse.allowance().perSecond())
                                .toArray(Double[]::new))
                .bind("now", clock.instant())
                .mapValue(String.class)
                .all();
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
