package nl.buurtstem.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.desk.Act;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Notice;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits at an official's desk for a look: flagged, hidden in a hurry, new, or sent in again by its author. */
@Component
class ModerationWork implements WaitingWork {

    private static final String SOURCE = "moderation";

    private static final WorkKind FLAGGED = new WorkKind("flagged", "moderation.work.flagged", "flag");
    private static final WorkKind HURRIED = new WorkKind("hurried", "moderation.work.hurried", "eye-off");
    private static final WorkKind FRESH = new WorkKind("new", "moderation.work.new", "stage-in-review");
    private static final WorkKind AGAIN = new WorkKind("again", "moderation.work.again", "pencil");

    private static final Deed PUBLISH = Deed.atOnce("publish", Decision.Kind.PUBLISH.word(), 'p');
    private static final Deed KEEP = Deed.atOnce("keep", Decision.Kind.KEEP.word(), 's');
    private static final Deed RESTORE = Deed.atOnce("restore", Decision.Kind.RESTORE.word(), 'r');
    private static final Deed ASK =
            Deed.with("moderation/work_ask", "ask_change", Decision.Kind.ASK_CHANGE.word(), 'c');
    private static final Deed HIDE = Deed.with("moderation/work_hide", "hide", Decision.Kind.HIDE.word(), 'h');

    private final ModerationRepository repository;
    private final Subjects subjects;
    private final Decisions decisions;
    private final Queue queue;
    private final StandardSentences sentences;
    private final Readings readings;

    ModerationWork(
            ModerationRepository repository,
            Subjects subjects,
            Decisions decisions,
            Queue queue,
            StandardSentences sentences,
            Readings readings) {
        this.repository = repository;
        this.subjects = subjects;
        this.decisions = decisions;
        this.queue = queue;
        this.sentences = sentences;
        this.readings = readings;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(FLAGGED, HURRIED, FRESH, AGAIN);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? repository
                        .counts()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .flatMapMany(counts ->
                                Flux.concat(flagged(person, counts), hurried(person, counts), fresh(person, counts)))
                        .collectList()
                        .flatMapMany(this::noticing)
                : Flux.empty();
    }

    /** What somebody looks at, and what stands out in it. */
    private record Found(Waiting one, WorkItem item) {}

    private Flux<WorkItem> noticing(List<Found> all) {
        return readings.of(all.stream().map(Found::one).toList())
                .flatMapIterable(found -> all.stream()
                        .map(each -> each.item().noticing(notice(found.getOrDefault(key(each.one()), Reading.NONE))))
                        .toList());
    }

    private static Notice notice(Reading reading) {
        return new Notice(
                reading.score(),
                reading.reasons().stream()
                        .map(reason -> Why.of(reason.word(), "n", reason.n()))
                        .toList());
    }

    private Flux<Found> flagged(Person person, Map<ModerationRepository.Key, Integer> counts) {
        return repository
                .openFlags()
                .collect(Collectors.toMap(ModerationRepository.Flagged::key, flagged -> flagged))
                .flatMapMany(all -> subjects.lookBriefly(all.keySet(), person).flatMapIterable(one -> {
                    ModerationRepository.Flagged flagged = all.get(key(one));
                    return flagged == null
                            ? List.of()
                            : List.of(new Found(
                                    one, item(one, FLAGGED, flagged.since(), seen(one, counts), flaggedWhy(flagged))));
                }));
    }

    private static Why flaggedWhy(ModerationRepository.Flagged flagged) {
        return Why.of(
                "moderation.work.why.flagged",
                "n",
                flagged.flags(),
                "reason",
                flagged.gravest().name());
    }

    private Flux<Found> hurried(Person person, Map<ModerationRepository.Key, Integer> counts) {
        return repository
                .hiddenInAHurry()
                .collectList()
                .flatMapMany(keys -> subjects.lookBriefly(keys, person))
                .map(one -> new Found(
                        one,
                        item(one, HURRIED, one.since(), seen(one, counts), Why.of("moderation.work.why.hurried"))));
    }

    private Flux<Found> fresh(Person person, Map<ModerationRepository.Key, Integer> counts) {
        return subjects.waitingBriefly(person).map(one -> new Found(one, fresh(one, seen(one, counts))));
    }

    private static WorkItem fresh(Waiting one, int seen) {
        return seen == 0
                ? item(one, FRESH, one.since(), seen, Why.of("moderation.work.why.new"))
                : item(one, AGAIN, one.since(), seen, Why.of("moderation.work.why.again"));
    }

    private static int seen(Waiting one, Map<ModerationRepository.Key, Integer> counts) {
        return counts.getOrDefault(key(one), 0);
    }

    private static ModerationRepository.Key key(Waiting one) {
        return new ModerationRepository.Key(one.kind(), one.id());
    }

    private static WorkItem item(Waiting one, WorkKind kind, Instant since, int seen, Why why) {
        return new WorkItem(
                new WorkKey(SOURCE, one.kind(), one.id()),
                kind,
                Role.OFFICIAL,
                one.title(),
                one.language(),
                one.where(),
                since,
                null,
                why,
                deeds(kind),
                one.revision() + "." + seen,
                "/moderation/" + one.kind() + "/" + one.id());
    }

    private static List<Deed> deeds(WorkKind kind) {
        if (kind.equals(FLAGGED)) {
            return List.of(KEEP, HIDE);
        }
        return kind.equals(HURRIED) ? List.of(RESTORE, HIDE) : List.of(PUBLISH, ASK, HIDE);
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return queue.waits(key.kind(), key.id(), person)
                .map(found -> new WorkSheet(
                        item(found).noticing(notice(found.reading())), "moderation/work", Map.of("item", found)));
    }

    private static WorkItem item(QueueItem found) {
        Waiting one = found.waiting();
        int seen = found.seen();
        if (!found.flags().isEmpty()) {
            List<Flag> flags = found.flags();
            FlagReason gravest =
                    flags.stream().map(Flag::reason).sorted().findFirst().orElse(FlagReason.OTHER);
            ModerationRepository.Flagged flagged = new ModerationRepository.Flagged(
                    key(one), gravest, flags.size(), flags.getFirst().at());
            return item(one, FLAGGED, flagged.since(), seen, flaggedWhy(flagged));
        }
        return found.subject().situation() == Situation.IN_REVIEW
                ? fresh(one, seen)
                : item(one, HURRIED, one.since(), seen, Why.of("moderation.work.why.hurried"));
    }

    @Override
    public Mono<Void> check(Act act, Person person) {
        return decision(act)
                .flatMap(decision -> decisions.requirePossible(
                        act.key().kind(), act.key().id(), decision.decision(), sawIt(act), person))
                .then();
    }

    @Override
    public Mono<Void> carryOut(Act act, Person person) {
        return decision(act)
                .flatMap(
                        decision -> decisions.decide(act.key().kind(), act.key().id(), decision, sawIt(act), person))
                .then();
    }

    private Mono<Decision> decision(Act act) {
        DecisionForm form = new DecisionForm(
                act.deed().toUpperCase(Locale.ROOT), act.field("rule"), act.field("sentence"), 0, null);
        return subjects.require(act.key().kind(), act.key().id())
                .flatMap(subject -> sentences.completeByRule(form, subject, act.field("language")));
    }

    /** Somebody who sends another version than we made saw nothing. */
    private static Decisions.Seen sawIt(Act act) {
        String[] parts = act.version().split("\\.");
        boolean ours = act.version().matches("\\d{1,9}\\.\\d{1,9}");
        return ours
                ? new Decisions.Seen(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                : new Decisions.Seen(-1, -1);
    }
}
