package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.LINK_OVER;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.installation.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where an attempt becomes a session, and what waited is done. */
@Component
class Entrance {

    private final AttemptRepository attempts;
    private final ResidentRepository residents;
    private final Sessions sessions;
    private final ObjectProvider<PendingAct> acts;
    private final Areas areas;
    private final Installation installation;
    private final Words words;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Entrance(
            AttemptRepository attempts,
            ResidentRepository residents,
            Sessions sessions,
            ObjectProvider<PendingAct> acts,
            Areas areas,
            Installation installation,
            Words words,
            Clock clock,
            TransactionalOperator transaction) {
        this.attempts = attempts;
        this.residents = residents;
        this.sessions = sessions;
        this.acts = acts;
        this.areas = areas;
        this.installation = installation;
        this.words = words;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Somebody who just came in.
     *
     * @param token of their new session, for the cookie
     * @param isNew whether this was their first time
     */
    record Entry(Person person, String token, boolean isNew) {}

    /** Uses the attempt up and begins a session; refuses when somebody was faster. */
    Mono<Entry> enter(Attempt attempt) {
        String email = Objects.requireNonNull(attempt.email());
        return welcome(email, attempt.language())
                .flatMap(isNew -> residents
                        .byEmail(email)
                        .flatMap(person -> use(attempt, person)
                                .then(sessions.begin(person))
                                .map(token -> new Entry(person, token, isNew))))
                .as(transaction::transactional);
    }

    private Mono<Boolean> welcome(String email, String language) {
        String name = Pseudonym.random(words.in(language)).value();
        return residents
                .add(email, name, language, null, clock.instant())
                .flatMap(isNew -> appoint(email).thenReturn(isNew));
    }

    /** The first administrator is whoever the installation names. */
    private Mono<Void> appoint(String email) {
        String named = installation.administrator();
        if (!installation.isProduction()
                || named == null
                || !EmailAddress.of(named).value().equals(email)) {
            return Mono.empty();
        }
        List<Integer> municipalities =
                areas.municipalities().stream().map(Area::id).toList();
        return residents
                .byEmail(email)
                .flatMap(person -> Flux.fromIterable(municipalities)
                        .concatMap(area -> residents.grant(person.id(), Role.ADMINISTRATOR, area, clock.instant()))
                        .then());
    }

    private Mono<Void> use(Attempt attempt, Person person) {
        return attempts.use(attempt.id(), person.id(), clock.instant())
                .filter(used -> used)
                .switchIfEmpty(Mono.error(() -> LINK_OVER.because()))
                .then();
    }

    /** Does what waited, once however often this is asked. Returns the path to go to; empty when nothing waited. */
    Mono<String> act(Attempt attempt, Person person) {
        return attempts.takeAct(attempt.id(), clock.instant())
                .flatMap(act -> performer(act).perform(person, act.values()))
                .as(transaction::transactional);
    }

    private PendingAct performer(Act act) {
        return acts.stream()
                .filter(performer -> performer.kind().equals(act.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + act.kind()));
    }
}
