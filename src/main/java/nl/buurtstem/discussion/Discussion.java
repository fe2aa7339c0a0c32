package nl.buurtstem.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.Originals;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: saying something about a topic, changing it, taking it back, and what one thinks of what others said. */
@Component
public class Discussion {

    /** What this room's content is called in moderation, the audit log and among originals. */
    public static final String KIND = "contribution";

    /** The kind of letter that says that something was said: {@code kind} and {@code id} of the topic, and {@code from} when on. */
    public static final String LETTER = "discussion.said";

    /** What is said within so long comes in one mail. */
    public static final Duration GATHERED = Duration.ofMinutes(15);

    private final ContributionRepository contributions;
    private final ThreadRepository threads;
    private final Temperatures temperatures;
    private final Topics topics;
    private final Originals originals;
    private final Outbox outbox;
    private final Areas areas;
    private final Clock clock;

    Discussion(
            ContributionRepository contributions,
            ThreadRepository threads,
            Temperatures temperatures,
            Topics topics,
            Originals originals,
            Outbox outbox,
            Areas areas,
            Clock clock) {
        this.contributions = contributions;
        this.threads = threads;
        this.temperatures = temperatures;
        this.topics = topics;
        this.originals = originals;
        this.outbox = outbox;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Says something. It is published at once or waits for a first look, as {@link Gate} has it.
     *
     * @throws nl.buurtstem.kernel.Refused when the topic takes nothing (more today) or there is nothing to reply to
     */
    @Transactional
    public Mono<Contribution> write(Topic topic, NewContribution said, Person author) {
        return requireOpen(topic, author)
                .delayUntil(ground -> contributions.oneAtATime(topic, author.id()))
                .delayUntil(ground -> requireParent(topic, said))
                .zipWhen(ground -> saidToday(topic, author).flatMap(today -> state(ground, said, author, today)))
                .flatMap(both -> contributions
                        .add(both.getT1(), said, both.getT2(), author)
                        .delayUntil(id -> keepOriginal(id, 1, said))
                        .delayUntil(id -> both.getT2() == State.VISIBLE ? published(topic) : Mono.empty()))
                .flatMap(id -> contributions.find(id, author));
    }

    private Mono<Ground> requireOpen(Topic topic, Person author) {
        return topics.require(topic, author)
                .filter(Ground::open)
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_OPEN.because()));
    }

    private Mono<Void> requireParent(Topic topic, NewContribution said) {
        Long parent = said.parent();
        return parent == null
                ? Mono.empty()
                : contributions
                        .find(parent, Viewer.GUEST)
                        .filter(found -> found.topic().equals(topic) && found.takesReplies())
                        .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NO_SUCH_CONTRIBUTION.because()))
                        .then();
    }

    private Mono<Integer> saidToday(Topic topic, Person author) {
        Instant midnight = LocalDate.ofInstant(clock.instant(), Page.ZONE)
                .atStartOfDay(Page.ZONE)
                .toInstant();
        return contributions.saidSince(topic, author.id(), midnight);
    }

    private Mono<State> state(Ground ground, NewContribution said, Person author, int today) {
        return Mono.zip(temperatures.now(ground.topic()), contributions.isFirst(author.id()))
                .map(known -> new Gate(
                                known.getT1().degree(),
                                areas.settings(ground.where().neighbourhood()).review(),
                                known.getT2(),
                                said.leadsElsewhere(),
                                said.tellsHowToReachSomebody() || said.standsOut(),
                                Voice.of(author, ground).isStaff(),
                                today)
                        .state());
    }

    private Mono<Void> keepOriginal(long id, int revision, NewContribution said) {
        return originals.keep(KIND, id, revision, Map.of("body", said.body(), "photo_alt", said.photoAlt()));
    }

    /** The topic hears of it at once; people in one mail for all that is said within a quarter of an hour. */
    private Mono<Void> published(Topic topic) {
        Instant now = clock.instant();
        Instant from = Instant.ofEpochMilli(now.toEpochMilli() - now.toEpochMilli() % GATHERED.toMillis());
        Map<String, String> payload =
                Map.of("kind", topic.kind().name(), "id", String.valueOf(topic.id()), "from", from.toString());
        String key = LETTER + ":" + topic.path() + ":" + from;
        return topics.talkedAbout(topic).then(outbox.write(LETTER, key, payload, from.plus(GATHERED)));
    }

    /**
     * Changes what one said. What changes were asked of is handed in again; what is public may need a first look again.
     *
     * @throws nl.buurtstem.kernel.Refused when it is somebody else's, or too late
     */
    @Transactional
    public Mono<Contribution> edit(long id, NewContribution said, Person author) {
        return requireEditable(id, author)
                .zipWhen(
                        before -> requireOpen(before.topic(), author).flatMap(ground -> state(ground, said, author, 0)))
                .flatMap(both -> rewrite(both.getT1(), said, both.getT2()))
                .then(Mono.defer(() -> contributions.find(id, author)));
    }

    /** What one said, if one may still change it. */
    Mono<Contribution> requireEditable(long id, Person author) {
        return requireOwn(id, author)
                .filter(said -> said.isEditable(clock.instant()))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_EDITABLE.because()));
    }

    private Mono<Contribution> requireOwn(long id, Person author) {
        return require(id, author)
                .filter(said -> DiscussionRight.CHANGE.allows(author, said))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_YOURS.because()));
    }

    /** What waits goes on waiting, whatever it says now. */
    private Mono<Integer> rewrite(Contribution before, NewContribution said, State wanted) {
        State state = before.state().isBeforePublication() ? State.IN_REVIEW : wanted;
        return contributions
                .edit(before, said, state)
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_EDITABLE.because()))
                .delayUntil(revision -> keepOriginal(before.id(), revision, said));
    }

    /** Takes back what one said; that something was said remains, and so do the replies. */
    @Transactional
    public Mono<Contribution> withdraw(long id, Person author) {
        return requireOwn(id, author)
                .flatMap(said -> contributions
                        .move(id, Set.of(State.VISIBLE, State.IN_REVIEW, State.CHANGES_ASKED), State.WITHDRAWN)
                        .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_NOW.because()))
                        .thenReturn(said));
    }

    /** Thinks this of what somebody else said; a second time changes nothing, the other way replaces it. */
    @Transactional
    public Mono<Contribution> react(long id, Reaction reaction, Person person) {
        return requireReactable(id, person)
                .delayUntil(said -> contributions.react(id, person.id(), reaction))
                .then(Mono.defer(() -> contributions.find(id, person)));
    }

    /** Thinks nothing of it any more. */
    @Transactional
    public Mono<Contribution> unreact(long id, Person person) {
        return requireReactable(id, person)
                .delayUntil(said -> contributions.unreact(id, person.id()))
                .then(Mono.defer(() -> contributions.find(id, person)));
    }

    private Mono<Contribution> requireReactable(long id, Person person) {
        return require(id, person)
                .filter(said -> DiscussionRight.REACT.allows(person, said))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.YOUR_OWN.because()))
                .filter(said -> said.isVisible() && said.side().takesReactions())
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_NOW.because()));
    }

    /**
     * What was said, as far as this viewer may read it.
     *
     * @throws nl.buurtstem.kernel.Refused (no such contribution) when they may not
     */
    public Mono<Contribution> require(long id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(said -> isReadable(said, viewer))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NO_SUCH_CONTRIBUTION.because()))
                .delayUntil(said -> topics.require(said.topic(), viewer));
    }

    private static boolean isReadable(Contribution said, Viewer viewer) {
        return switch (said.state()) {
            case VISIBLE -> true;
            case WITHDRAWN -> said.publishedAt() != null;
            default -> DiscussionRight.READ_HIDDEN.allows(viewer, said);
        };
    }

    /** Carries out what moderation decided, in its transaction; refuses when it stands otherwise meanwhile. */
    Mono<Void> moved(Contribution said, Set<State> from, State to) {
        return move(said, contributions.move(said.id(), from, to));
    }

    /** Back from hidden to where it was. */
    Mono<Void> restored(Contribution said) {
        return move(said, contributions.move(said.id(), Set.of(State.HIDDEN), null));
    }

    private Mono<Void> move(Contribution said, Mono<Boolean> moved) {
        return moved.switchIfEmpty(Mono.error(() -> DiscussionRefusal.NOT_NOW.because()))
                .flatMap(now -> now ? published(said.topic()) : Mono.empty());
    }

    /** What was published about a topic within {@link #GATHERED} from this moment and can still be read. */
    public Flux<Contribution> publishedFrom(Topic topic, Instant from) {
        return threads.publishedBetween(topic, from, from.plus(GATHERED));
    }

    /** These, whatever their state. */
    public Flux<Contribution> all(List<Long> ids) {
        return threads.all(ids);
    }

    /** What a topic is called and whose it is, for a letter; refuses when there is none. */
    public Mono<Ground> ground(Topic topic) {
        return topics.find(topic);
    }
}
