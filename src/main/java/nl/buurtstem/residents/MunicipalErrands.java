package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_EXPIRED;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_REPLAYED;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;
import nl.buurtstem.residents.provider.Errand;
import nl.buurtstem.residents.provider.Identity;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.web.LanguageChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends browsers to the municipality's provider and takes what they bring back. All that must be remembered meanwhile is
 * the sign-in attempt, so any node may see them return.
 */
@Component
class MunicipalErrands {

    private final Provider provider;
    private final MunicipalRepository rows;
    private final AttemptRepository attemptRows;
    private final Attempts attempts;
    private final Keys keys;
    private final PublicAddress address;
    private final Clock clock;

    MunicipalErrands(
            Provider provider,
            MunicipalRepository rows,
            AttemptRepository attemptRows,
            Attempts attempts,
            Keys keys,
            PublicAddress address,
            Clock clock) {
        this.provider = provider;
        this.rows = rows;
        this.attemptRows = attemptRows;
        this.attempts = attempts;
        this.keys = keys;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Where this browser goes now.
     *
     * @param next where it wants to go afterwards; empty: wherever what it already wanted says
     */
    Mono<URI> begin(ServerWebExchange exchange, @Nullable String next) {
        // asked first: when the provider is down, what was wanted stays as it is
        return provider.isThere()
                .then(attempt(exchange, next))
                .flatMap(id ->
                        rows.asked(id, clock.instant()).then(provider.door(errand(id), LanguageChoice.of(exchange))));
    }

    private Mono<UUID> attempt(ServerWebExchange exchange, @Nullable String next) {
        Mono<Attempt> kept = next == null || next.isBlank() ? attempts.openOf(exchange) : Mono.empty();
        return kept.flatMap(attempt -> attemptRows
                        .drop(attempt.id())
                        .then(attempts.begin(exchange, LocalPath.of(attempt.next()), attempt.act())))
                .switchIfEmpty(Mono.defer(() -> attempts.begin(exchange, LocalPath.of(next), null)));
    }

    private Errand errand(UUID attempt) {
        return new Errand(
                keys.state(attempt), keys.nonce(attempt), keys.verifier(attempt), address.of(MunicipalPages.BACK));
    }

    /** The attempt that this browser went with; refused when it went with none, with another, or too long ago. */
    Mono<Attempt> attemptOf(ServerWebExchange exchange, Answer answer) {
        return attempts.of(exchange)
                .filter(attempt -> answer.carries(keys.state(attempt.id())))
                .switchIfEmpty(Mono.error(() -> MUNICIPAL_EXPIRED.because()));
    }

    /** What a browser brings back from the provider. */
    record Answer(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error,
            @Nullable String iss) {

        boolean carries(String expected) {
            return state != null
                    && MessageDigest.isEqual(
                            state.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Who they are by this answer; an answer counts once. */
    Mono<Identity> identify(Attempt attempt, Answer answer) {
        return rows.answered(attempt.id(), clock.instant())
                .filter(first -> first)
                .switchIfEmpty(Mono.error(() -> MUNICIPAL_REPLAYED.because()))
                .flatMap(first -> provider.identify(
                        new Provider.Answer(answer.code(), answer.error(), answer.iss()), errand(attempt.id())));
    }
}
