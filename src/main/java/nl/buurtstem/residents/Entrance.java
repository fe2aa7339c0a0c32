package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.LINK_OVER;

import java.time.Clock;
import java.util.Objects;
import nl.buurtstem.i18n.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Where an attempt becomes a session, and what waited is done. */
@Component
class Entrance {

    private final AttemptRepository attempts;
    private final ResidentRepository residents;
    private final Sessions sessions;
    private final ObjectProvider<PendingAct> acts;
    private final FirstAdministrator administrator;
    private final StaffRule rule;
    private final Words words;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Entrance(
            AttemptRepository attempts,
            ResidentRepository residents,
            Sessions sessions,
            ObjectProvider<PendingAct> acts,
            FirstAdministrator administrator,
            StaffRule rule,
            Words words,
            Clock clock,
            TransactionalOperator transaction) {
        this.attempts = attempts;
        this.residents = residents;
        this.sessions = sessions;
        this.acts = acts;
        this.administrator = administrator;
        this.rule = rule;
        this.words = words;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Somebody who just came in.
     *
     * @param isNew whether this was their first time
     */
    record Entry(Sessions.Begun session, boolean isNew) {

        Person person() {
            return session.person();
        }
    }

    /** Uses the attempt up and begins a session; refuses when somebody was faster. */
    Mono<Entry> enter(Attempt attempt) {
        String email = Objects.requireNonNull(attempt.email());
        return welcome(email, attempt.language())
                .flatMap(isNew -> residents
                        .byEmail(email)
                        .flatMap(person -> administrator
                                .appoint(person.id(), email)
                                .then(use(attempt, person.id()))
                                .then(sessions.begin(person.id())))
                        .map(session -> new Entry(session, isNew)))
                .doOnNext(entry -> rule.noteMail(email))
                .as(transaction::transactional);
    }

    private Mono<Boolean> welcome(String email, String language) {
        String name = Pseudonym.random(words.in(language)).value();
        return residents.add(email, name, language, null, clock.instant());
    }

    /** Uses the attempt up; refused when somebody was faster. */
    Mono<Void> use(Attempt attempt, ResidentId by) {
        return attempts.use(attempt.id(), by, clock.instant())
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
