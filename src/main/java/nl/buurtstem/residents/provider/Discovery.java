package nl.buurtstem.residents.provider;

import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the provider says of itself, asked when it is first needed and once an hour; a failure is not kept. */
@Component
class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);

    private final Mono<Metadata> metadata;

    Discovery(ProviderSettings settings, Wire wire) {
        String issuer = settings.issuer();
        this.metadata = Mono.defer(
                        () -> wire.get(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")))
                .map(document -> Metadata.of(issuer, document))
                .cache(found -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<Metadata> metadata() {
        return metadata;
    }
}
