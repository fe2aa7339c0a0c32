package nl.buurtstem.residents;

import java.nio.charset.StandardCharsets;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.web.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody goes who signs out: who came in with the municipality's account signs out there too. */
@Component
class Farewell {

    static final String BACK = "/sign-out/done";
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final Sessions sessions;
    private final Provider provider;
    private final PublicAddress address;
    private final Pepper pepper;

    Farewell(Sessions sessions, Provider provider, PublicAddress address, Pepper pepper) {
        this.sessions = sessions;
        this.provider = provider;
        this.address = address;
        this.pepper = pepper;
    }

    /** To be asked while the session is still there. */
    Mono<Rendering> to(ServerWebExchange exchange, String said) {
        return sessions.source(exchange)
                .filter(source -> provider.issuedBy(source.issuer()))
                .map(source -> new String(pepper.open(MunicipalEntrance.SEAL, source.token()), StandardCharsets.UTF_8))
                .flatMap(token -> provider.wayOut(token, address.of(BACK)))
                .map(out -> Screen.seeOther(out.toString()))
                .onErrorResume(e -> {
                    LOG.warn("signed out here, but not at the provider: {}", e.toString());
                    return Mono.empty();
                })
                .defaultIfEmpty(Screen.seeOther("/", said));
    }
}
