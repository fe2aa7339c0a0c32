package nl.buurtstem.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How often somebody may do something: token buckets in the database, shared by all nodes. */
@Component
@EnableConfigurationProperties(Limits.Settings.class)
public class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final Duration KEPT = Duration.ofDays(2);

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

        @Nullable
        Allowance of(String what) {
            String[] parts = what.split("\\.", 2);
            return limits.getOrDefault(parts[0], Map.of()).get(parts[1]);
        }
    }

    /**
     * So many times in so long.
     *
     * @param times how many at once at the most; they come back evenly
     * @param per the time in which all of them come back
     */
    record Allowance(int times, Duration per) {}

    /**
     * Completes when this is still allowed, and counts it.
     *
     * @param what a name under {@code buurtstem.limits}, such as {@code like.person}
     * @param who a person's id or a network's hash, never an address
     * @throws nl.buurtstem.kernel.Refused (too often) otherwise, with the minutes to wait
     */
    public Mono<Void> spend(String what, String who) {
        Allowance allowance = settings.of(what);
        if (allowance == null) {
            return Mono.error(new IllegalArgumentException("no limit named " + what));
        }
        return take(what + ":" + who, allowance)
                .filter(taken -> taken)
                .switchIfEmpty(Mono.error(() -> WebRefusal.TOO_OFTEN.because("minutes", minutes(allowance))))
                .then();
    }

    private static long minutes(Allowance allowance) {
        return Math.max(1, allowance.per().toMinutes() / Math.max(1, allowance.times()));
    }

    private Mono<Boolean> take(String key, Allowance allowance) {
        Instant now = clock.instant();
        return database.sql("""
                        insert into rate_bucket as b (key, tokens, filled_at)
                        values (:key, :times - 1, :now)
                        on conflict (key) do update
                        set tokens = least(:times, b.tokens + greatest(0, extract(epoch from (:now - b.filled_at))) * :rate) - 1,
                            filled_at = greatest(b.filled_at, :now)
                        where least(:times, b.tokens + greatest(0, extract(epoch from (:now - b.filled_at))) * :rate) >= 1
                        returning true as taken
                        """)
                .bind("key", key)
                .bind("times", (double) allowance.times())
                .bind("rate", allowance.times() * 1000.0 / allowance.per().toMillis())
                .bind("now", now)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
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
