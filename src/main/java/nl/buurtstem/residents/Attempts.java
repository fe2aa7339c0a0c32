package nl.buurtstem.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.web.Cookies;
import nl.buurtstem.web.LanguageChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sign-in attempts, each bound to the browser it began in by a cookie. */
@Component
class Attempts {

    private static final String COOKIE = "sign-in";
    /** Somebody is waiting for this mail: it goes before everything else that is due. */
    private static final Duration HEAD_START = Duration.ofDays(1);

    private final AttemptRepository rows;
    private final Outbox outbox;
    private final Keys keys;
    private final Cookies cookies;
    private final Clock clock;

    Attempts(AttemptRepository rows, Outbox outbox, Keys keys, Cookies cookies, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.keys = keys;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Begins anew in this browser. */
    Mono<UUID> begin(ServerWebExchange exchange, LocalPath next, @Nullable Act act) {
        return Mono.defer(() -> {
            UUID id = UUID.randomUUID();
            String token = Tokens.random();
            String language = LanguageChoice.of(exchange);
            return rows.begin(id, Tokens.hash(token), language, next, act, clock.instant())
                    .then(Mono.fromRunnable(() -> give(exchange, token)))
                    .thenReturn(id);
        });
    }

    private void give(ServerWebExchange exchange, String token) {
        exchange.getResponse()
                .addCookie(cookies.make(COOKIE, token)
                        .maxAge(AttemptRepository.LIFE)
                        .build());
    }

    /** Takes the cookie back. */
    void release(ServerWebExchange exchange) {
        if (cookie(exchange) != null) {
            exchange.getResponse().addCookie(cookies.make(COOKIE, "").maxAge(0).build());
        }
    }

    /** The attempt of this browser, used or not; empty when it is over or there is none. */
    Mono<Attempt> of(ServerWebExchange exchange) {
        byte[] cookie = cookie(exchange);
        return cookie == null ? Mono.empty() : rows.byCookie(cookie, clock.instant());
    }

    /** The attempt of this browser that still waits for somebody. */
    Mono<Attempt> openOf(ServerWebExchange exchange) {
        return of(exchange).filter(attempt -> attempt.isOpen(clock.instant()));
    }

    byte @Nullable [] cookie(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
        return cookie == null ? null : Tokens.hash(cookie.getValue());
    }

    /**
     * Sends link and code for what this browser already wanted. The same address gets the same link and code again;
     * another address gets an attempt of its own.
     */
    @Transactional
    public Mono<Void> send(ServerWebExchange exchange, Attempt attempt, EmailAddress to) {
        boolean same = attempt.email() == null || attempt.isFor(to.value());
        Mono<UUID> id = same
                ? Mono.just(attempt.id())
                : rows.drop(attempt.id()).then(begin(exchange, LocalPath.of(attempt.next()), attempt.act()));
        return id.flatMap(attemptId -> mail(exchange, attemptId, to));
    }

    /** Sends link and code for somebody who just wants to sign in. */
    @Transactional
    public Mono<Void> send(ServerWebExchange exchange, LocalPath next, EmailAddress to) {
        return begin(exchange, next, null).flatMap(id -> mail(exchange, id, to));
    }

    private Mono<Void> mail(ServerWebExchange exchange, UUID id, EmailAddress to) {
        Instant now = clock.instant();
        return rows.address(id, to.value(), LanguageChoice.of(exchange), Tokens.hash(keys.link(id)), now)
                .flatMap(nth -> outbox.write(
                        SignIn.LETTER,
                        SignIn.LETTER + ":" + id + ":" + nth,
                        Map.of("attempt", id.toString()),
                        now.minus(HEAD_START)));
    }
}
