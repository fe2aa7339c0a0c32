package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_CLOCK;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_DOWN;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_EXPIRED;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_NOT_SET_UP;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_NOT_TRUSTED;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_REFUSED;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_WRONG_AUDIENCE;

import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.residents.provider.ProviderProblem;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The way in with the municipality's account, to its provider and back; every failure is told on a page of its own. */
@Controller
class MunicipalPages {

    static final String PATH = "/sign-in/municipal";
    static final String BACK = PATH + "/back";
    private static final Logger LOG = LoggerFactory.getLogger(MunicipalPages.class);

    private final Provider provider;
    private final MunicipalErrands errands;
    private final MunicipalEntrance entrance;
    private final Arrival arrival;
    private final Limits limits;
    private final Network network;

    MunicipalPages(
            Provider provider,
            MunicipalErrands errands,
            MunicipalEntrance entrance,
            Arrival arrival,
            Limits limits,
            Network network) {
        this.provider = provider;
        this.errands = errands;
        this.entrance = entrance;
        this.arrival = arrival;
        this.limits = limits;
        this.network = network;
    }

    @GetMapping(PATH)
    Mono<Rendering> leave(ServerWebExchange exchange, @RequestParam @Nullable String next) {
        return orFail(limits.spend("signin.network", network.of(exchange))
                .then(Mono.defer(() -> errands.begin(exchange, next)))
                .map(door -> Screen.seeOther(door.toString())));
    }

    @GetMapping(BACK)
    Mono<Rendering> comeBack(ServerWebExchange exchange, @ModelAttribute MunicipalErrands.Answer answer) {
        return orFail(limits.spend("code.network", network.of(exchange))
                .then(errands.attemptOf(exchange, answer))
                .flatMap(attempt -> attempt.usedAt() == null
                        ? enter(exchange, attempt, answer)
                        : arrival.returned(exchange, attempt)
                                .switchIfEmpty(Mono.error(() -> ResidentRefusal.MUNICIPAL_REPLAYED.because()))));
    }

    private Mono<Rendering> enter(ServerWebExchange exchange, Attempt attempt, MunicipalErrands.Answer answer) {
        return errands.identify(attempt, answer)
                .flatMap(identity -> entrance.enter(attempt, identity))
                .flatMap(entry -> arrival.welcome(exchange, attempt, entry));
    }

    private Mono<Rendering> orFail(Mono<Rendering> way) {
        return provider.exists()
                ? way.onErrorMap(ProviderProblem.class, MunicipalPages::told)
                        .onErrorResume(Refused.class, MunicipalPages::failed)
                : Mono.error(WebRefusal.NO_SUCH_PAGE.because());
    }

    private static Refused told(ProviderProblem problem) {
        LOG.warn("signing in with the municipality's account: {}: {}", problem.reason(), problem.getMessage());
        ResidentRefusal refusal = switch (problem.reason()) {
            case DOWN -> MUNICIPAL_DOWN;
            case NOT_SET_UP -> MUNICIPAL_NOT_SET_UP;
            case REFUSED -> MUNICIPAL_REFUSED;
            case EXPIRED -> MUNICIPAL_EXPIRED;
            case WRONG_AUDIENCE -> MUNICIPAL_WRONG_AUDIENCE;
            case CLOCK -> MUNICIPAL_CLOCK;
            case NOT_TRUSTED -> MUNICIPAL_NOT_TRUSTED;
        };
        return refusal.because();
    }

    private static Mono<Rendering> failed(Refused refused) {
        return Mono.just(Screen.of("residents/municipal_failed")
                .with("complaints", refused.complaints())
                .status(HttpStatus.valueOf(refused.refusal().kind().status()))
                .build());
    }
}
