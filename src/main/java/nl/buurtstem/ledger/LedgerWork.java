package nl.buurtstem.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.ledger.FollowUpRepository.Undecided;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** At the desks of officials of the area: rounds that were counted and of which nobody said yet what happens, and works whose last day has passed. */
@Component
class LedgerWork implements WaitingWork {

    private static final String SOURCE = "ledger";
    private static final String ROUND = "round";
    private static final String WORK = "work";
    private static final int LATELY = 100;

    private static final WorkKind FOLLOW_UP = new WorkKind("follow-up", "ledger.work.follow_up", "check");
    private static final WorkKind LATE = new WorkKind("late-work", "ledger.work.late", "clock");

    private final Outcomes outcomes;
    private final FollowUpRepository said;
    private final LedgerRepository works;
    private final Clock clock;

    LedgerWork(Outcomes outcomes, FollowUpRepository said, LedgerRepository works, Clock clock) {
        this.outcomes = outcomes;
        this.said = said;
        this.works = works;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(FOLLOW_UP, LATE);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? Flux.concat(unsaid(person), late(person).map(LedgerWork::item))
                : Flux.empty();
    }

    /** Rounds of which nobody said yet what happens, and those of whose winners some are not decided. */
    private Flux<WorkItem> unsaid(Person person) {
        return outcomes.counted(LATELY)
                .filter(round -> LedgerRight.FOLLOW_UP.allows(person, round.where()))
                .collectList()
                .flatMapMany(this::unsaid);
    }

    private Flux<WorkItem> unsaid(List<VotingRound> counted) {
        List<Long> ids = counted.stream().map(VotingRound::id).toList();
        return Mono.zip(
                        said.said(ids).collectList(),
                        said.undecided(ids).collectMap(Undecided::round, Undecided::hearBy))
                .flatMapIterable(known -> counted.stream()
                        .filter(round -> !known.getT1().contains(round.id())
                                || known.getT2().containsKey(round.id()))
                        .map(round -> item(round, known.getT2().get(round.id())))
                        .toList());
    }

    private Flux<Work> late(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return works.unfinished(person.areasAs(Role.OFFICIAL)).filter(work -> work.isLate(today));
    }

    /** @param hearBy when one hears more of a winner that is not decided; null when nothing was said at all */
    private static WorkItem item(VotingRound round, @Nullable LocalDate hearBy) {
        return new WorkItem(
                new WorkKey(SOURCE, ROUND, round.id()),
                FOLLOW_UP,
                Role.OFFICIAL,
                round.is().question(),
                round.is().language(),
                round.where(),
                Objects.requireNonNull(round.countedAt()),
                hearBy,
                Why.of(hearBy == null ? "ledger.work.why.follow_up" : "ledger.work.why.undecided"),
                List.of(Deed.on("/ledger/rounds/" + round.id(), "tell", "ledger.work.deed.follow_up", 'a')),
                Integer.toString(round.revision()),
                round.path());
    }

    private static WorkItem item(Work work) {
        return new WorkItem(
                new WorkKey(SOURCE, WORK, work.id()),
                LATE,
                Role.OFFICIAL,
                work.title(),
                work.language(),
                work.where(),
                work.due().atStartOfDay(Page.ZONE).toInstant(),
                work.due(),
                Why.of("ledger.work.why.late", "percent", work.percent()),
                List.of(
                        Deed.on(work.path() + "/done", "done", "ledger.kind.done.do", 'a'),
                        Deed.on(work.path() + "/delay", "delay", "ledger.kind.delay.do", 'u')),
                Integer.toString(work.written()),
                work.path());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return switch (key.kind()) {
            case ROUND ->
                unsaid(person)
                        .filter(item -> item.key().id() == key.id())
                        .next()
                        .zipWith(outcomes.of(key.id(), person))
                        .map(both -> new WorkSheet(
                                both.getT1(),
                                "ledger/sheet_round",
                                Map.of("round", both.getT2().round())));
            case WORK ->
                late(person)
                        .filter(work -> work.id() == key.id())
                        .next()
                        .map(work -> new WorkSheet(item(work), "ledger/sheet_work", Map.of("work", work)));
            default -> Mono.empty();
        };
    }
}
