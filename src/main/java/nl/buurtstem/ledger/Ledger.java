package nl.buurtstem.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to works and everything that is written about them. */
@Component
public class Ledger {

    private final LedgerRepository works;
    private final LineRepository lines;
    private final Tidings tidings;
    private final AuditLog audit;
    private final Clock clock;

    Ledger(LedgerRepository works, LineRepository lines, Tidings tidings, AuditLog audit, Clock clock) {
        this.works = works;
        this.lines = lines;
        this.tidings = tidings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The work with all its lines.
     *
     * @throws nl.buurtstem.kernel.Refused when there is none
     */
    public Mono<Work> require(long id) {
        return works.find(id).switchIfEmpty(Mono.error(() -> LedgerRefusal.NO_SUCH_WORK.because()));
    }

    /** The same, when this person writes about it; refuses otherwise. */
    Mono<Work> requireMine(long id, Person person) {
        return require(id).doOnNext(work -> LedgerRight.WRITE.require(person, work.where()));
    }

    /** The works that came of a round, in the order in which they won. */
    public Flux<Work> ofRound(long round) {
        return works.ofRound(round);
    }

    Flux<Work> about(Collection<IdeaId> ideas) {
        return works.about(ideas);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /**
     * Writes a line about a work.
     *
     * @param after how many lines they saw
     * @throws nl.buurtstem.kernel.Refused when it does not fit, or when somebody wrote meanwhile
     */
    @Transactional
    public Mono<Work> write(long id, int after, NewLine line, Person person) {
        return requireMine(id, person)
                .doOnNext(work -> requireSeen(work, after))
                .flatMap(work -> write(work, work.check(line, today()), person));
    }

    private static void requireSeen(Work work, int after) {
        if (work.written() != after) {
            throw LedgerRefusal.WRITTEN_MEANWHILE.because().at("text");
        }
    }

    private Mono<Work> write(Work work, NewLine line, Person person) {
        int number = work.written() + 1;
        Work then = work.with(line, clock.instant());
        return lines.write(work.id(), number, line)
                .switchIfEmpty(Mono.error(
                        () -> LedgerRefusal.WRITTEN_MEANWHILE.because().at("text")))
                .then(tidings.written(then, line, person))
                .then(audit.write(
                        person.id(),
                        "ledger.write",
                        "ledger_work",
                        String.valueOf(work.id()),
                        Map.of(
                                "line",
                                String.valueOf(number),
                                "kind",
                                line.kind().name())))
                .thenReturn(then);
    }
}
