package nl.buurtstem.likes.burst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.likes.burst.BurstRepository.Words;
import nl.buurtstem.live.Live;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.RuleBook;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: finding bursts of likes, and what a person decides about them. */
@Component
@EnableConfigurationProperties(BurstRule.class)
public class Bursts {

    /** How moderation calls likes that came in a burst. */
    public static final String KIND = "likes";

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 500;

    private static final Duration LOOK_BACK = Duration.ofHours(2);
    private static final Duration RHYTHM_SINCE = Duration.ofDays(14);
    private static final Duration REMOVED_KEPT = Duration.ofDays(90);

    private final BurstRepository repository;
    private final BurstRule rule;
    private final Likes likes;
    private final Ideas ideas;
    private final Decisions decisions;
    private final AuditLog audit;
    private final Live live;
    private final Clock clock;

    Bursts(
            BurstRepository repository,
            BurstRule rule,
            Likes likes,
            Ideas ideas,
            Decisions decisions,
            AuditLog audit,
            Live live,
            Clock clock) {
        this.repository = repository;
        this.rule = rule;
        this.likes = likes;
        this.ideas = ideas;
        this.decisions = decisions;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    BurstRule rule() {
        return rule;
    }

    /** Marks the likes of every burst of late; says how many were not marked before. */
    @Transactional
    public Mono<Long> look() {
        Instant since = clock.instant().minus(LOOK_BACK.plus(rule.within()));
        return repository
                .alone()
                .thenMany(repository.lately(since, rule.fewest()))
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapIterable(Map::entrySet)
                .concatMap(found -> mark(found.getKey(), found.getValue()))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> mark(IdeaId idea, Collection<BurstRule.Given> given) {
        return standsOut(idea, List.copyOf(given))
                .flatMap(found -> repository
                        .open(idea, clock.instant())
                        .flatMap(id -> Flux.fromIterable(found)
                                .concatMap(one ->
                                        repository.sign(id, one.seen()).then(repository.mark(id, idea, one.likes())))
                                .reduce(0L, Long::sum)))
                .defaultIfEmpty(0L);
    }

    /** Likes that stand out for one reason. */
    private record Out(BurstSign.Seen seen, Set<BurstRule.Given> likes) {

        static Stream<Out> of(BurstSign sign, Set<BurstRule.Given> likes, int usual) {
            return likes.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Out(new BurstSign.Seen(sign, likes.size(), usual), likes));
        }
    }

    private Mono<List<Out>> standsOut(IdeaId idea, List<BurstRule.Given> given) {
        return outsideRhythm(idea, given)
                .map(more -> Stream.of(
                                Out.of(BurstSign.FRESH, rule.burst(given), 0),
                                Out.of(BurstSign.NETWORK, rule.ofOneNetwork(given), 0),
                                more.stream())
                        .flatMap(some -> some)
                        .toList())
                .filter(found -> !found.isEmpty());
    }

    /** Asks what is usual only when there are many at all. */
    private Mono<List<Out>> outsideRhythm(IdeaId idea, List<BurstRule.Given> given) {
        return rule.outsideRhythm(given, 0).isEmpty()
                ? Mono.just(List.of())
                : usual(idea)
                        .map(usual -> Out.of(BurstSign.RHYTHM, rule.outsideRhythm(given, usual), usual)
                                .toList())
                        .defaultIfEmpty(List.of());
    }

    /** How many likes came in the busiest hour before; empty for an idea of which one cannot know yet what is usual. */
    private Mono<Integer> usual(IdeaId idea) {
        Instant now = clock.instant();
        Instant until = now.minus(LOOK_BACK.plus(rule.within()));
        return repository
                .busiestHour(idea, now.minus(rule.rhythm().known()), until)
                .flatMap(some -> repository
                        .busiestHour(idea, now.minus(RHYTHM_SINCE), until)
                        .defaultIfEmpty(some));
    }

    /** What stands out about it. */
    Mono<List<BurstSign.Seen>> signs(long id) {
        return repository.signs(id).collectList();
    }

    /** A burst and the idea it is about. */
    public record Found(Burst burst, Idea idea) {

        BurstRight.Situation now() {
            return new BurstRight.Situation(idea.where(), idea.author(), idea.enteredBy(), burst.waits());
        }
    }

    /** What waits for this person. */
    Flux<Found> waiting(Person person) {
        return repository
                .waiting()
                .concatMap(this::withIdea)
                .filter(found -> BurstRight.DECIDE.allows(person, found.now()));
    }

    private Mono<Found> withIdea(Burst burst) {
        return ideas.find(burst.idea()).map(idea -> new Found(burst, idea));
    }

    /** This one; empty when there is none. */
    public Mono<Found> find(long id) {
        return repository.find(id).flatMap(this::withIdea);
    }

    /** What waits about this idea. */
    public Flux<Burst> waiting(IdeaId idea) {
        return repository.of(List.of(idea)).filter(Burst::waits);
    }

    /** What everybody may know, by idea. */
    Mono<Map<IdeaId, Collection<Burst>>> of(Collection<IdeaId> ids) {
        return repository.of(ids).collectMultimap(Burst::idea);
    }

    /**
     * Decides, in one transaction.
     *
     * @param seen how many likes the person had before them
     * @param language of the reason
     * @throws nl.buurtstem.kernel.Refused when it is not theirs to decide, somebody else did, or there are other likes by now
     */
    @Transactional
    public Mono<Void> decide(long id, BurstVerdict verdict, String reason, String language, int seen, Person person) {
        return requireDecidable(id, verdict, reason, seen, person)
                .flatMap(found -> verdict == BurstVerdict.COUNT
                        ? written(found.burst(), verdict, new Words(reason.strip(), language), seen, person)
                        : decisions
                                .decide(KIND, id, removal(reason, language), new Decisions.Seen(0, null), person)
                                .then());
    }

    private Decision removal(String reason, String language) {
        return new Decision(Decision.Kind.HIDE, RuleBook.at(clock.instant()).ofLikes(), reason, language);
    }

    /** This one, when this person may decide so as it stands; changes nothing. */
    Mono<Found> requireDecidable(long id, BurstVerdict verdict, String reason, int seen, Person person) {
        return find(id).switchIfEmpty(Mono.error(() -> BurstRefusal.NO_SUCH_BURST.because()))
                .flatMap(found -> requireRight(found, person))
                .doOnNext(found -> {
                    if (found.burst().likes() != seen) {
                        throw BurstRefusal.CHANGED_MEANWHILE.because();
                    }
                    requireReason(verdict, reason);
                });
    }

    private Mono<Found> requireRight(Found found, Person person) {
        BurstRefusal why = BurstRight.DECIDE.refuses(person, found.now());
        if (why == BurstRefusal.DECIDED_MEANWHILE) {
            return decidedMeanwhile(found.burst().id());
        }
        return why == null ? Mono.just(found) : Mono.error(why.because());
    }

    private <T> Mono<T> decidedMeanwhile(long id) {
        return repository
                .find(id)
                .flatMap(burst -> decisions.nameOf(burst.decidedBy()))
                .flatMap(name -> Mono.error(BurstRefusal.DECIDED_MEANWHILE.because("name", name)));
    }

    private static void requireReason(BurstVerdict verdict, String reason) {
        int length = reason.strip().length();
        if (verdict == BurstVerdict.REMOVE && (length < REASON_MIN || length > REASON_MAX)) {
            throw BurstRefusal.REASON_LENGTH
                    .because("min", REASON_MIN, "max", REASON_MAX)
                    .at("reason");
        }
    }

    /** Takes the likes away, in the transaction of the decision that says so. */
    Mono<Void> takeAway(long id, Words words, Person person) {
        return repository
                .find(id)
                .flatMap(burst -> repository
                        .remove(burst)
                        .switchIfEmpty(Mono.error(() -> BurstRefusal.LIKES_CLOSED.because()))
                        .flatMap(n -> written(burst, BurstVerdict.REMOVE, words, n, person)));
    }

    private Mono<Void> written(Burst burst, BurstVerdict verdict, Words words, int n, Person person) {
        return repository
                .decide(burst.id(), verdict, words, n, person, clock.instant())
                .filter(decided -> decided)
                .switchIfEmpty(Mono.defer(() -> decidedMeanwhile(burst.id())))
                .flatMap(decided -> log(burst, verdict, n, person))
                .then(live.changed(burst.idea().value()));
    }

    /** Puts back what was taken away, in the transaction of the decision that says so. */
    Mono<Void> putBack(long id) {
        return repository
                .removed(id)
                .collectList()
                .flatMap(likes::putBack)
                .flatMap(n -> repository.restored(id, n, clock.instant()));
    }

    /** Those whose likes were taken away and who have an account still. */
    Flux<ResidentId> removedPeople(long id) {
        return repository.removed(id).mapNotNull(Likes.Taken::resident).distinct();
    }

    /** Forgets whose likes were taken away long ago. */
    Mono<Long> forget() {
        return Mono.defer(() -> repository.forgetRemoved(clock.instant().minus(REMOVED_KEPT)));
    }

    private Mono<Void> log(Burst burst, BurstVerdict verdict, int likes, Person person) {
        return audit.write(
                person.id(),
                "likes.burst_" + verdict.lower(),
                Ideas.KIND,
                burst.idea().toString(),
                Map.of("burst", String.valueOf(burst.id()), "likes", String.valueOf(likes)));
    }
}
