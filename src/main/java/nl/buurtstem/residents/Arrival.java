package nl.buurtstem.residents;

import java.time.Clock;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a browser gets when its link or code was right: a session, what it wanted done, and the way there. */
@Component
class Arrival {

    private final Attempts attempts;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Clock clock;

    Arrival(Attempts attempts, Entrance entrance, Sessions sessions, Clock clock) {
        this.attempts = attempts;
        this.entrance = entrance;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Lets them in; when the attempt was used already, only where it was used. */
    Mono<Rendering> of(ServerWebExchange exchange, Attempt attempt) {
        return attempt.isOpen(clock.instant())
                ? first(exchange, attempt)
                        .onErrorResume(Refused.class, e -> isOver(e) ? again(exchange, attempt) : Mono.error(e))
                : again(exchange, attempt);
    }

    private static boolean isOver(Refused refused) {
        return refused.refusal() == ResidentRefusal.LINK_OVER;
    }

    private Mono<Rendering> first(ServerWebExchange exchange, Attempt attempt) {
        return entrance.enter(attempt).flatMap(entry -> welcome(exchange, attempt, entry));
    }

    /** Gives somebody who just came in their session, and leads them on. */
    Mono<Rendering> welcome(ServerWebExchange exchange, Attempt attempt, Entrance.Entry entry) {
        sessions.give(exchange, entry.session());
        attempts.release(exchange);
        String said = entry.isNew() ? "residents.said.welcome" : "residents.said.signed_in";
        return goOn(attempt, entry.person(), said);
    }

    private Mono<Rendering> again(ServerWebExchange exchange, Attempt attempt) {
        return returned(exchange, attempt)
                .defaultIfEmpty(
                        Screen.of("residents/link_over").status(HttpStatus.GONE).build());
    }

    /** Pressed twice, or the answer got lost on the way: whoever is signed in by this attempt goes on; empty for others. */
    Mono<Rendering> returned(ServerWebExchange exchange, Attempt attempt) {
        return sessions.person(exchange)
                .filter(person -> person.id().equals(attempt.usedBy()))
                .flatMap(person -> goOn(attempt, person, "residents.said.signed_in"));
    }

    private Mono<Rendering> goOn(Attempt attempt, Person person, String said) {
        return entrance.act(attempt, person)
                .defaultIfEmpty(new LocalPath(attempt.next()).saying(said))
                .map(Screen::seeOther);
    }
}
