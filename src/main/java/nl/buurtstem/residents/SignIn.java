package nl.buurtstem.residents;

import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The door for rooms that find a guest where they need somebody who is signed in. */
@Component
public class SignIn {

    /**
     * Keeps what the guest wanted to do and leads them to the page that asks for an e-mail address.
     *
     * @param next path to go to afterwards, when the act itself names none
     */
    public Mono<Rendering> askFor(ServerWebExchange exchange, String next, @Nullable Act act) {
        return Mono.just(Screen.seeOther("/sign-in"));
    }
}
