package nl.buurtstem.residents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The door for rooms that find a guest where they need somebody who is signed in. */
@Component
public class SignIn {

    /** The kind of letter that asks for the mail with link and code; carries {@code attempt}. */
    public static final String LETTER = "sign_in";

    private final Attempts attempts;
    private final AttemptRepository rows;
    private final RoleRepository roles;
    private final StaffRule rule;
    private final Keys keys;
    private final Limits limits;
    private final Network network;
    private final Clock clock;

    SignIn(
            Attempts attempts,
            AttemptRepository rows,
            RoleRepository roles,
            StaffRule rule,
            Keys keys,
            Limits limits,
            Network network,
            Clock clock) {
        this.attempts = attempts;
        this.rows = rows;
        this.roles = roles;
        this.rule = rule;
        this.keys = keys;
        this.limits = limits;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Keeps what the guest wanted to do and leads them to the page that asks for an e-mail address.
     *
     * @param next path to go to afterwards, when the act itself names none
     * @param act what to do afterwards, once; its {@link PendingAct} must exist
     */
    public Mono<Rendering> askFor(ServerWebExchange exchange, String next, @Nullable Act act) {
        return limits.spend("signin.network", network.of(exchange))
                .then(attempts.begin(exchange, LocalPath.of(next), act))
                .thenReturn(Screen.seeOther("/sign-in"));
    }

    /** What the mail of this attempt must say; empty when it is over. */
    public Mono<Invitation> invitation(UUID attempt) {
        return rows.byId(attempt).filter(a -> a.isOpen(clock.instant())).flatMap(this::invitation);
    }

    private Mono<Invitation> invitation(Attempt attempt) {
        String email = attempt.email();
        if (email == null) {
            return Mono.empty();
        }
        return rule.byMail() || rule.namesAdministrator(email)
                ? Mono.just(byMail(attempt, email))
                : roles.isStaff(email).map(staff -> staff ? municipal(attempt, email) : byMail(attempt, email));
    }

    private Invitation byMail(Attempt attempt, String email) {
        return new Invitation(
                email,
                attempt.language(),
                false,
                "/sign-in/" + keys.link(attempt.id()),
                keys.code(attempt.id()),
                attempt.act() == null ? null : attempt.act().kind(),
                attempt.expiresAt());
    }

    private static Invitation municipal(Attempt attempt, String email) {
        String path = MunicipalPages.PATH + "?next=" + UriUtils.encode(attempt.next(), StandardCharsets.UTF_8);
        return new Invitation(email, attempt.language(), true, path, "", null, attempt.expiresAt());
    }
}
