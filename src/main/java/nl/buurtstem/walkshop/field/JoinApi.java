package nl.buurtstem.walkshop.field;

import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a tablet exchanges the code it was shown for a token of its own. */
@RestController
class JoinApi {

    static final String PATH = VeldSecurity.API + "v1/join";
    private static final int MOST = 4 * 1024;

    private final Tablets tablets;
    private final FieldWire wire;
    private final Limits limits;
    private final Network network;
    private final FieldNews news;

    JoinApi(Tablets tablets, FieldWire wire, Limits limits, Network network, FieldNews news) {
        this.news = news;
        this.tablets = tablets;
        this.wire = wire;
        this.limits = limits;
        this.network = network;
    }

    record Asked(
            @Nullable String code,
            @Nullable UUID deviceId,
            @Nullable String name) {}

    record Joined(String token, long walkshopId, Instant expires) {}

    @PostMapping(PATH)
    Mono<Joined> join(ServerWebExchange exchange) {
        return limits.spend("tablet.network", network.of(exchange))
                .then(wire.read(exchange, MOST, Asked.class))
                .flatMap(this::join)
                .delayUntil(joined -> news.of(joined.tablet().walkshop()))
                .map(joined -> new Joined(
                        joined.token(),
                        joined.tablet().walkshop(),
                        joined.tablet().expires()));
    }

    private Mono<Tablets.Joined> join(Asked asked) {
        String code = asked.code();
        UUID device = asked.deviceId();
        String name = asked.name();
        return code == null || device == null || name == null
                ? Mono.error(FieldRefusal.NOT_UNDERSTOOD.because())
                : tablets.join(code, device, name);
    }
}
