package nl.buurtstem.moderation.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.desk.Act;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Appeals at an official's desk. */
@Component
class AppealWork implements WaitingWork {

    private static final String SOURCE = "appeals";
    private static final String ABOUT = "decision";

    private static final WorkKind APPEAL = new WorkKind("appeal", "moderation.appeal.work", "people");

    private static final Deed UPHOLD =
            Deed.with("moderation/appeal/work_uphold", "uphold", "moderation.appeal.uphold", 's');
    private static final Deed OVERTURN =
            Deed.with("moderation/appeal/work_overturn", "overturn", "moderation.appeal.overturn", 'r');
    private static final Deed HIDE_AFTER_ALL =
            Deed.with("moderation/appeal/work_hide", "overturn", "moderation.appeal.overturn_keep", 'h');

    private final Appeals appeals;
    private final Decisions decisions;
    private final Clock clock;

    AppealWork(Appeals appeals, Decisions decisions, Clock clock) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(APPEAL);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL) ? appeals.waiting(person).map(AppealWork::item) : Flux.empty();
    }

    private static WorkItem item(Appealed about) {
        Subject subject = about.subject();
        Decision.Kind decided = about.decision().decision();
        Instant since = about.appeals().stream()
                .map(Appeal::at)
                .findFirst()
                .orElse(about.decided().at());
        return new WorkItem(
                new WorkKey(SOURCE, ABOUT, about.decided().id()),
                APPEAL,
                Role.OFFICIAL,
                subject.title(),
                subject.language(),
                subject.where(),
                since,
                null,
                Why.of(
                        "moderation.appeal.work_why",
                        "decision",
                        decided.name(),
                        "n",
                        about.appeals().size()),
                List.of(UPHOLD, decided == Decision.Kind.KEEP ? HIDE_AFTER_ALL : OVERTURN),
                about.version(),
                about.workPath());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return appeals.find(key.id())
                .onErrorResume(Refused.class, gone -> Mono.empty())
                .filter(about -> AppealRight.RULE.allows(person, about, clock.instant()))
                .flatMap(about -> Mono.zip(
                                decisions.nameOf(about.decided().by()),
                                decisions
                                        .text(about.subject(), person)
                                        .map(List::of)
                                        .defaultIfEmpty(List.of()))
                        .map(both -> new WorkSheet(
                                item(about),
                                "moderation/appeal/dossier",
                                Map.of("about", about, "decider", both.getT1(), "text", both.getT2()))));
    }

    @Override
    public Mono<Void> check(Act act, Person person) {
        return appeals.requireRulable(act.key().id(), act.version(), person)
                .doOnNext(about -> form(act).read(about.decision()))
                .then();
    }

    @Override
    public Mono<Void> carryOut(Act act, Person person) {
        return appeals.rule(act.key().id(), form(act), act.version(), person);
    }

    private static RulingForm form(Act act) {
        Verdict verdict = act.deed().equals(UPHOLD.name()) ? Verdict.UPHELD : Verdict.OVERTURNED;
        return new RulingForm(
                verdict.name(), act.field("rule"), act.field("sentence"), act.version(), act.field("language"));
    }
}
