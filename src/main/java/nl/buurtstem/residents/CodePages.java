package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.CODE_TRIED_TOO_OFTEN;
import static nl.buurtstem.residents.ResidentRefusal.CODE_WRONG;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way in by six digits, in the browser where it began. */
@Controller
class CodePages {

    private final Attempts attempts;
    private final AttemptRepository rows;
    private final Arrival arrival;
    private final Sessions sessions;
    private final Keys keys;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    CodePages(
            Attempts attempts,
            AttemptRepository rows,
            Arrival arrival,
            Sessions sessions,
            Keys keys,
            Limits limits,
            Network network,
            Clock clock) {
        this.attempts = attempts;
        this.rows = rows;
        this.arrival = arrival;
        this.sessions = sessions;
        this.keys = keys;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    /** What a browser sends with the six digits. */
    record CodeForm(@Nullable String code) {

        String typed() {
            return code == null ? "" : code;
        }
    }

    @GetMapping("/sign-in/code")
    Mono<Rendering> ask(ServerWebExchange exchange) {
        return attempts.of(exchange)
                .filter(attempt -> attempt.email() != null)
                .flatMap(attempt -> attempt.usedAt() == null
                        ? Mono.just(screen(attempt, List.of()).build())
                        : used(exchange, attempt))
                .defaultIfEmpty(Screen.seeOther("/sign-in"));
    }

    private static Screen screen(Attempt attempt, List<Complaint> complaints) {
        return Screen.of("residents/code")
                .with("email", attempt.email())
                .with("complaints", complaints)
                .form();
    }

    /** In this browser, or with the link on another device. */
    private Mono<Rendering> used(ServerWebExchange exchange, Attempt attempt) {
        return sessions.person(exchange)
                .map(person -> Screen.seeOther(attempt.next()))
                .defaultIfEmpty(Screen.of("residents/elsewhere").build());
    }

    @PostMapping("/sign-in/code")
    Mono<Rendering> enter(ServerWebExchange exchange, @ModelAttribute CodeForm form) {
        byte[] cookie = attempts.cookie(exchange);
        if (cookie == null) {
            return Mono.just(Screen.seeOther("/sign-in"));
        }
        return limits.spend("code.network", network.of(exchange))
                .then(rows.tryCode(cookie, clock.instant()))
                .flatMap(attempt -> keys.opens(attempt.id(), form.typed())
                        ? arrival.of(exchange, attempt)
                        : refuse(attempt, CODE_WRONG.because("n", attempt.triesLeft())))
                .switchIfEmpty(Mono.defer(() -> noTriesLeft(exchange)));
    }

    private Mono<Rendering> noTriesLeft(ServerWebExchange exchange) {
        return attempts.openOf(exchange)
                .filter(attempt -> attempt.email() != null)
                .flatMap(attempt -> refuse(attempt, CODE_TRIED_TOO_OFTEN.because()))
                .switchIfEmpty(Mono.defer(() -> ask(exchange)));
    }

    private static Mono<Rendering> refuse(Attempt attempt, Refused refused) {
        return Mono.just(screen(attempt, refused.at("code").complaints())
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build());
    }
}
