package nl.buurtstem.residents;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks for an e-mail address and sends link and code there; the answer is the same for every address. */
@Controller
class SignInPages {

    private final Attempts attempts;
    private final Keys keys;
    private final Limits limits;
    private final Network network;
    private final Provider provider;

    SignInPages(Attempts attempts, Keys keys, Limits limits, Network network, Provider provider) {
        this.attempts = attempts;
        this.keys = keys;
        this.limits = limits;
        this.network = network;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    Mono<Rendering> ask(ServerWebExchange exchange, Viewer viewer, @RequestParam @Nullable String next) {
        SignInForm form = new SignInForm(null, next);
        if (viewer.signedIn()) {
            return Mono.just(Screen.seeOther(LocalPath.of(next).value()));
        }
        return screen(exchange, form, List.of()).map(Screen::build);
    }

    @PostMapping("/sign-in")
    Mono<Rendering> send(ServerWebExchange exchange, @ModelAttribute SignInForm form) {
        return Mono.defer(() -> {
                    EmailAddress email = EmailAddress.of(form.typed());
                    return spend(exchange, email).then(send(exchange, form, email));
                })
                .thenReturn(Screen.seeOther("/sign-in/code"))
                .onErrorResume(
                        Refused.class,
                        refused -> screen(exchange, form, refused.at("email").complaints())
                                .map(screen -> screen.status(HttpStatus.valueOf(
                                                refused.refusal().kind().status()))
                                        .build()));
    }

    private Mono<Void> spend(ServerWebExchange exchange, EmailAddress email) {
        return limits.spend("signin.network", network.of(exchange))
                .then(limits.spend("signin.person", keys.limit(email.value())));
    }

    private Mono<Void> send(ServerWebExchange exchange, SignInForm form, EmailAddress email) {
        Mono<Attempt> kept = form.goesOn() ? attempts.openOf(exchange) : Mono.empty();
        return kept.map(attempt -> attempts.send(exchange, attempt, email))
                .defaultIfEmpty(attempts.send(exchange, LocalPath.of(form.next()), email))
                .flatMap(sending -> sending);
    }

    private Mono<Screen> screen(ServerWebExchange exchange, SignInForm form, List<Complaint> complaints) {
        Mono<Attempt> kept = form.goesOn() ? attempts.openOf(exchange) : Mono.empty();
        return kept.mapNotNull(Attempt::act)
                .map(Act::kind)
                .defaultIfEmpty("")
                .map(act -> Screen.of("residents/sign_in")
                        .with("form", form)
                        .with("municipal", provider.exists())
                        .with("act", act)
                        .with("complaints", complaints)
                        .form());
    }
}
