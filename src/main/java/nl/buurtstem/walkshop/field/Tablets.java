package nl.buurtstem.walkshop.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Which tablets may add to a walkshop: the right to send is apart from anybody's session, because a session ends while people are out. A
 * facilitator shows a code for a quarter of an hour; every tablet that has it meanwhile gets a token of its own.
 */
@Component
public class Tablets {

    static final Duration CODE_LIFE = Duration.ofMinutes(15);
    static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final TabletRepository tablets;
    private final Clock clock;

    Tablets(TabletRepository tablets, Clock clock) {
        this.tablets = tablets;
        this.clock = clock;
    }

    /**
     * A code by which tablets join.
     *
     * @param text to show; the database has its hash only
     */
    record JoinCode(String text, Instant until) {}

    Mono<JoinCode> invite(long walkshop) {
        return Mono.defer(() -> {
            JoinCode code = new JoinCode(Secrets.code(), clock.instant().plus(CODE_LIFE));
            return tablets.addCode(walkshop, Secrets.hash(code.text()), code.until())
                    .thenReturn(code);
        });
    }

    /**
     * A tablet that joined.
     *
     * @param token it is shown this once
     */
    public record Joined(Tablet tablet, String token) {}

    /** @throws nl.buurtstem.kernel.Refused (code unknown, code expired, name length) */
    Mono<Joined> join(String code, UUID device, String name) {
        return tablets.code(Secrets.hash(Secrets.plain(code)))
                .switchIfEmpty(Mono.error(() -> FieldRefusal.CODE_UNKNOWN.because()))
                .doOnNext(this::requireOpen)
                .flatMap(found -> join(found.walkshop(), device, name));
    }

    private void requireOpen(TabletRepository.Code code) {
        if (!clock.instant().isBefore(code.expires())) {
            throw FieldRefusal.CODE_EXPIRED.because();
        }
    }

    /** Lets this tablet add to this walkshop, whoever vouches for it. */
    @Transactional
    public Mono<Joined> join(long walkshop, UUID device, String name) {
        return Mono.defer(() -> {
            String shown = name.strip();
            if (shown.isEmpty() || shown.length() > Tablet.NAME_MAX || shown.indexOf('\0') >= 0) {
                throw FieldRefusal.NAME_LENGTH.because("max", Tablet.NAME_MAX);
            }
            String token = Secrets.token();
            Tablet tablet = new Tablet(device, walkshop, shown, clock.instant().plus(TOKEN_LIFE), null);
            return tablets.join(walkshop, device, shown)
                    .then(tablets.addToken(tablet, Secrets.hash(token)))
                    .thenReturn(new Joined(tablet, token));
        });
    }

    /** @throws nl.buurtstem.kernel.Refused (token unknown, tablet revoked) */
    Mono<Tablet> byToken(String token) {
        return tablets.byToken(Secrets.hash(token))
                .switchIfEmpty(Mono.error(() -> FieldRefusal.TOKEN_UNKNOWN.because()))
                .map(tablet -> tablet.requireLive(clock.instant()));
    }

    /**
     * Keeps what a tablet says it holds, for whoever waits for it at the desk.
     *
     * @param last whether it is done
     */
    public Mono<Void> says(Tablet tablet, Collection<UUID> records, Collection<String> attachments, boolean last) {
        return tablets.says(tablet, records, attachments, last);
    }

    /** @throws nl.buurtstem.kernel.Refused (no such tablet) also when somebody did so before */
    Mono<Void> revoke(long walkshop, UUID device) {
        return tablets.revoke(walkshop, device)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> FieldRefusal.NO_SUCH_TABLET.because()))
                .then();
    }
}
