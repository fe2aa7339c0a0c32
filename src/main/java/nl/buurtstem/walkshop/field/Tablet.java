package nl.buurtstem.walkshop.field;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * A tablet that may add to one walkshop. Nobody is signed in on it: its token opens nothing else.
 *
 * @param device the number it gave itself
 * @param name as whoever joined it called it
 * @param expires when its token ends
 */
public record Tablet(
        UUID device,
        long walkshop,
        String name,
        Instant expires,
        @Nullable Instant revoked) {

    static final int NAME_MAX = 60;
    private static final String ATTRIBUTE = Tablet.class.getName();

    /** @throws nl.buurtstem.kernel.Refused (token unknown, revoked) when it may not add any more */
    Tablet requireLive(Instant now) {
        if (!now.isBefore(expires)) {
            throw FieldRefusal.TOKEN_UNKNOWN.because();
        }
        if (revoked != null) {
            throw FieldRefusal.TABLET_REVOKED.because();
        }
        return this;
    }

    /** @throws nl.buurtstem.kernel.Refused (other walkshop) when this is not its own */
    Tablet requireFor(long id) {
        if (walkshop != id) {
            throw FieldRefusal.OTHER_WALKSHOP.because();
        }
        return this;
    }

    void enter(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The one that makes this request. */
    static Tablet of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.<Tablet>getAttribute(ATTRIBUTE), "past the gate");
    }
}
