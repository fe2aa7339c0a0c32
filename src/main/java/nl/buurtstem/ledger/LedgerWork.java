package nl.buurtstem.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.Page;
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
                ? Flux.concat(rounds(person).map(LedgerWork::item), late(person).map(LedgerWork::item))
                : Flux.empty();
    }

    private Flux<VotingRound> rounds(Person person) {
        return outcomes.counted(LATELY)
                .filter(round -> LedgerRight.FOLLOW_UP.allows(person, round.where()))
                .collectList()
                .flatMapMany(counted -> said.said(
                                counted.stream().map(VotingRound::id).toList())
                        .collectList()
                        .flatMapIterable(known -> without(counted, new HashSet<>(known))));
    }

    private static List<VotingRound> without(List<VotingRound> counted, Set<Long> known) {
        return counted.stream().filter(round -> !known.contains(round.id())).toList();
    }

    private Flux<Work> late(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return works.unfinished(person.areasAs(Role.OFFICIAL)).filter(work -> work.isLate(today));
    }

    private static WorkItem item(VotingRound round) {
        return new WorkItem(
                new WorkKey(SOURCE, ROUND, round.id()),
                FOLLOW_UP,
                Role.OFFICIAL,
                round.is().question(),
                round.is().language(),
                round.where(),
                Objects.requireNonNull(round.countedAt()),
                null,
                Why.of("ledger.work.why.follow_up"),
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
                rounds(person)
                        .filter(round -> round.id() == key.id())
                        .next()
                        .map(round -> new WorkSheet(item(round), "ledger/sheet_round", Map.of("round", round)));
            case WORK ->
                late(person)
                        .filter(work -> work.id() == key.id())
                        .next()
                        .map(work -> new WorkSheet(item(work), "ledger/sheet_work", Map.of("work", work)));
            default -> Mono.empty();
        };
    }
}
