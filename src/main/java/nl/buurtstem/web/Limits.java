package nl.buurtstem.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtstem.installation.Batches;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How often somebody may do something: token buckets in the database, shared by all nodes. */
@Component
@EnableConfigurationProperties(Limits.Settings.class)
public class Limits {

    private final Settings settings;
    private final Batches<List<LimitBuckets.Purse>, Boolean> acts;

    Limits(Settings settings, Batches<List<LimitBuckets.Purse>, Boolean> acts) {
        this.settings = settings;
        this.acts = acts;
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
            List<LimitBuckets.Purse> purses = whoByWhat.entrySet().stream()
                    .map(one -> new LimitBuckets.Purse(one.getKey(), one.getValue(), settings.of(one.getKey())))
                    .toList();
            return acts.add(purses).flatMap(allowed -> allowed ? Mono.empty() : refuse(purses));
        });
    }

    private static Mono<Void> refuse(List<LimitBuckets.Purse> purses) {
        long minutes = purses.stream()
                .mapToLong(purse -> minutes(purse.allowance()))
                .max()
                .orElse(1);
        return Mono.error(WebRefusal.TOO_OFTEN.because("minutes", minutes));
    }

    private static long minutes(Allowance allowance) {
        return Math.max(1, allowance.per().toMinutes() / Math.max(1, allowance.times()));
    }
}
