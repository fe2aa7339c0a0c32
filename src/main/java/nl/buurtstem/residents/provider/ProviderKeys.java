package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.DOWN;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The keys the provider signs with. It changes them when it likes: a key we do not know yet makes us ask again, though
 * not at every turn, so that nobody makes us ask without end.
 */
@Component
class ProviderKeys {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Discovery discovery;
    private final Wire wire;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    ProviderKeys(Discovery discovery, Wire wire, Clock clock) {
        this.discovery = discovery;
        this.wire = wire;
        this.clock = clock;
    }

    private record Kept(JWKSet keys, Instant at) {

        boolean knows(@Nullable String id) {
            return id == null || keys.getKeyByKeyId(id) != null;
        }

        boolean youngerThan(Duration age, Instant now) {
            return at.plus(age).isAfter(now);
        }
    }

    /** The keys, with this one among them if the provider has it. */
    Mono<JWKSet> with(@Nullable String id) {
        return Mono.defer(() -> {
            Kept now = kept.get();
            return now != null && now.youngerThan(KEPT, clock.instant()) && now.knows(id)
                    ? Mono.just(now.keys())
                    : renewed();
        });
    }

    /** The keys as they are this moment, give or take two seconds. */
    Mono<JWKSet> renewed() {
        return Mono.defer(() -> {
            Kept now = kept.get();
            return now != null && now.youngerThan(PAUSE, clock.instant()) ? Mono.just(now.keys()) : fetched();
        });
    }

    private Mono<JWKSet> fetched() {
        return discovery
                .metadata()
                .flatMap(metadata -> wire.get(metadata.keys()))
                .map(ProviderKeys::parsed)
                .doOnNext(keys -> kept.set(new Kept(keys, clock.instant())));
    }

    private static JWKSet parsed(Map<String, Object> document) {
        try {
            return JWKSet.parse(document);
        } catch (ParseException | IllegalArgumentException e) {
            throw DOWN.because("the provider's keys cannot be read");
        }
    }
}
