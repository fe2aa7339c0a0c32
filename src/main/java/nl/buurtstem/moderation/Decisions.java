package nl.buurtstem.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: what officials decide about what people wrote, once each, and who hears of it. */
@Component
public class Decisions {

    private final ModerationRepository repository;
    private final Subjects subjects;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Residents residents;
    private final Clock clock;

    Decisions(
            ModerationRepository repository,
            Subjects subjects,
            AuditLog audit,
            Outbox outbox,
            Residents residents,
            Clock clock) {
        this.repository = repository;
        this.subjects = subjects;
        this.audit = audit;
        this.outbox = outbox;
        this.residents = residents;
        this.clock = clock;
    }

    /**
     * What the official saw when they decided.
     *
     * @param decisions how many decisions there were about it
     * @param revision which revision of the text; null when any will do
     */
    public record Seen(int decisions, @Nullable Integer revision) {}

    /**
     * What is about to be decided.
     *
     * @param number counts the decisions about this subject, from 1
     * @param onAppeal whether it puts an earlier one right
     */
    record Made(int number, Decision decision, boolean onAppeal) {}

    /** A decision and what it was about, for whoever tells people of it. */
    public record Told(Decided decided, Subject subject) {}

    /**
     * Decides, in one transaction: the room carries it out, the flags are settled, the author hears.
     *
     * @return the id of the decision
     * @throws nl.buurtstem.kernel.Refused when somebody else decided, or the author changed it, since this official looked
     */
    @Transactional
    public Mono<Long> decide(String kind, long id, Decision decision, Seen seen, Person by) {
        return requirePossible(kind, id, decision.decision(), seen, by)
                .flatMap(subject -> carryOut(subject, new Made(seen.decisions() + 1, decision, false), by));
    }

    /** What it is about, when this official may decide so as it stands; refuses otherwise, and changes nothing. */
    Mono<Subject> requirePossible(String kind, long id, Decision.Kind decision, Seen seen, Person by) {
        return subjects.require(kind, id)
                .flatMap(subject -> requireNothingNew(subject, seen).thenReturn(subject))
                .doOnNext(subject -> requireRight(subject, decision, by));
    }

    private Mono<Void> requireNothingNew(Subject subject, Seen seen) {
        return repository
                .decisions(subject.kind(), subject.id())
                .next()
                .filter(last -> last.number() > seen.decisions())
                .flatMap(last -> this.<Void>decidedMeanwhile(last))
                .then(Mono.fromRunnable(() -> {
                    if (seen.revision() != null && seen.revision() != subject.revision()) {
                        throw ModerationRefusal.CHANGED_MEANWHILE.because();
                    }
                }));
    }

    private static void requireRight(Subject subject, Decision.Kind decision, Person by) {
        Right right = Right.to(decision);
        if (!Right.isOfficialFor(by, subject)) {
            throw ModerationRefusal.OFFICIALS_ONLY.because();
        }
        if (Right.wrote(by, subject)) {
            throw ModerationRefusal.NOT_YOUR_OWN.because();
        }
        if (!right.allows(by, subject)) {
            throw ModerationRefusal.NOT_IN_THIS_SITUATION.because();
        }
    }

    /**
     * Puts right what was decided before, in the caller's transaction. Whether this person may, whoever handles the appeal has
     * checked.
     *
     * @return the id of the decision
     */
    public Mono<Long> putRight(Subject subject, Decision decision, Person by) {
        return last(subject.kind(), subject.id())
                .map(Decided::number)
                .defaultIfEmpty(0)
                .flatMap(number -> carryOut(subject, new Made(number + 1, decision, true), by));
    }

    private Mono<Long> carryOut(Subject subject, Made made, Person by) {
        return repository
                .add(subject, made, by, clock.instant())
                .switchIfEmpty(Mono.defer(() -> repository
                        .decisions(subject.kind(), subject.id())
                        .next()
                        .flatMap(this::decidedMeanwhile)))
                .flatMap(id -> consequences(id, subject, made.decision(), by).thenReturn(id));
    }

    private Mono<Void> consequences(long id, Subject subject, Decision decision, Person by) {
        String act = subject.kind() + "." + decision.decision().lower();
        Map<String, String> detail =
                Map.of("decision", String.valueOf(id), "rule", decision.rule().name());
        return inItsRoom(subject, decision, by)
                .then(repository.settle(subject, id, clock.instant()))
                .then(audit.write(by.id(), act, subject.kind(), String.valueOf(subject.id()), detail))
                .then(outbox.write(
                        "moderation.decided", "moderation.decided:" + id, Map.of("decision", String.valueOf(id))));
    }

    private Mono<Void> inItsRoom(Subject subject, Decision decision, Person by) {
        boolean changesNothing = decision.decision() == Decision.Kind.KEEP
                || decision.decision() == Decision.Kind.HIDE && subject.situation() == Situation.HIDDEN;
        return changesNothing
                ? Mono.empty()
                : subjects.room(subject.kind()).flatMap(room -> room.decided(subject.id(), decision, by));
    }

    private <T> Mono<T> decidedMeanwhile(Decided last) {
        return nameOf(last.by())
                .flatMap(name -> Mono.error(ModerationRefusal.DECIDED_MEANWHILE.because(
                        "name", name, "decision", last.decision().decision().name())));
    }

    /** The name of an official, for other officials. */
    public Mono<String> nameOf(@Nullable ResidentId official) {
        return official == null
                ? Mono.just("?")
                : residents.find(official).map(Resident::name).defaultIfEmpty("?");
    }

    /** Hides something at once, whatever else was decided about it; the author gets a standard sentence. */
    @Transactional
    public Mono<Long> hideAtOnce(String kind, long id, Decision decision, Person by) {
        return subjects.require(kind, id)
                .filter(subject -> subject.situation() != Situation.HIDDEN)
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.NOT_IN_THIS_SITUATION.because()))
                .then(repository.decisions(kind, id).next().map(Decided::number).defaultIfEmpty(0))
                .flatMap(last -> decide(kind, id, decision, new Seen(last, null), by));
    }

    /** What was decided and about what; empty when there is no such decision. */
    public Mono<Told> find(long id) {
        return repository
                .decision(id)
                .flatMap(decided -> subjects.require(decided.subjectKind(), decided.subjectId())
                        .map(subject -> new Told(decided, subject)));
    }

    /** The newest decision about this; empty when there is none. */
    public Mono<Decided> last(String kind, long id) {
        return repository.decisions(kind, id).next();
    }

    /** The newest decisions before this one, for the public log. */
    public Flux<Decided> log(long before, int most) {
        return repository.log(before, most);
    }

    /** Besides the author, those from whom a decision about this took something. */
    public Flux<ResidentId> touched(Subject subject) {
        return subjects.room(subject.kind()).flatMapMany(room -> room.touched(subject.id()));
    }

    /** Residents whose flags this decision settled; they hear what came of it. */
    public Flux<ResidentId> flaggers(long decision) {
        return repository.flaggers(decision);
    }

    /** The text itself, as officials of its area read it; empty for who works elsewhere. */
    public Mono<Waiting> text(Subject subject, Person person) {
        return subjects.look(List.of(new ModerationRepository.Key(subject.kind(), subject.id())), person)
                .next();
    }
}
