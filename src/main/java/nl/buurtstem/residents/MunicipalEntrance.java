package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.EMAIL_NOT_VALID;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_NO_EMAIL;
import static nl.buurtstem.residents.ResidentRefusal.MUNICIPAL_NO_ROLE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.provider.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Where an account of the municipality becomes a session. The account is known by the provider's own name for the person;
 * the first time, it is joined to the resident with the same e-mail address, or a new one. Roles follow from the account
 * with every sign-in; those given by hand stay.
 */
@Component
class MunicipalEntrance {

    static final String SEAL = "provider token";
    private static final Logger LOG = LoggerFactory.getLogger(MunicipalEntrance.class);

    private final MunicipalRepository accounts;
    private final ResidentRepository residents;
    private final RoleRepository roles;
    private final ClaimedRoles claimed;
    private final FirstAdministrator administrator;
    private final Entrance entrance;
    private final Sessions sessions;
    private final StaffSettings settings;
    private final Pepper pepper;
    private final Words words;
    private final Clock clock;
    private final TransactionalOperator transaction;

    MunicipalEntrance(
            MunicipalRepository accounts,
            ResidentRepository residents,
            RoleRepository roles,
            ClaimedRoles claimed,
            FirstAdministrator administrator,
            Entrance entrance,
            Sessions sessions,
            StaffSettings settings,
            Pepper pepper,
            Words words,
            Clock clock,
            TransactionalOperator transaction) {
        this.accounts = accounts;
        this.residents = residents;
        this.roles = roles;
        this.claimed = claimed;
        this.administrator = administrator;
        this.entrance = entrance;
        this.sessions = sessions;
        this.settings = settings;
        this.pepper = pepper;
        this.words = words;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Uses the attempt up and begins a session; refused for an account without any role here, which loses those it had. */
    Mono<Entrance.Entry> enter(Attempt attempt, Identity identity) {
        return owner(identity, attempt.language())
                .flatMap(id -> roles.follow(id, identity.issuer(), claimed.of(identity))
                        .then(appoint(id, identity))
                        .then(roles.any(id))
                        .filter(any -> any)
                        .flatMap(any -> entrance.use(attempt, id).then(begin(id, identity))))
                .as(transaction::transactional)
                .switchIfEmpty(Mono.error(() -> MUNICIPAL_NO_ROLE.because()))
                .doOnError(Refused.class, refused -> note(refused, identity));
    }

    /** Leaves a trace of what the account lacked, and none of whose it is. */
    private void note(Refused refused, Identity identity) {
        if (refused.refusal() == MUNICIPAL_NO_EMAIL || refused.refusal() == EMAIL_NOT_VALID) {
            LOG.warn("an account was turned away: {}", Lacking.email(identity));
        } else if (refused.refusal() == MUNICIPAL_NO_ROLE) {
            LOG.warn("an account was turned away: {}", Lacking.role(identity, settings.rolesClaim()));
        }
    }

    private Mono<ResidentId> owner(Identity identity, String language) {
        return accounts.owner(identity).switchIfEmpty(Mono.defer(() -> joined(identity, language)));
    }

    private Mono<ResidentId> joined(Identity identity, String language) {
        String email = identity.email();
        if (email == null) {
            return Mono.error(MUNICIPAL_NO_EMAIL.because());
        }
        EmailAddress address = EmailAddress.of(email);
        String name = Pseudonym.random(words.in(language)).value();
        return residents
                .add(address.value(), name, language, null, clock.instant())
                .then(residents.byEmail(address.value()))
                .map(Person::id)
                .flatMap(id -> accounts.link(identity, id, clock.instant()).thenReturn(id));
    }

    private Mono<Void> appoint(ResidentId id, Identity identity) {
        String email = identity.email();
        return email == null
                ? Mono.empty()
                : administrator.appoint(id, EmailAddress.of(email).value());
    }

    private Mono<Entrance.Entry> begin(ResidentId id, Identity identity) {
        byte[] token = pepper.seal(SEAL, identity.token().getBytes(StandardCharsets.UTF_8));
        return sessions.begin(id, settings.session(), ProviderSession.of(identity, token))
                .map(session -> new Entrance.Entry(session, false));
    }
}
