package nl.buurtstem.ideas;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.moderation.Originals;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to ideas: what others may ask and do. */
@Component
public class Ideas {

    /** What this room's content is called in moderation, at desks, in the audit log and among originals. */
    public static final String KIND = "idea";

    private final IdeaRepository ideas;
    private final Timeline timeline;
    private final Originals originals;
    private final Areas areas;

    Ideas(IdeaRepository ideas, Timeline timeline, Originals originals, Areas areas) {
        this.ideas = ideas;
        this.timeline = timeline;
        this.originals = originals;
        this.areas = areas;
    }

    /**
     * Takes in what a resident puts forward. It waits for review or is published at once, as the area's settings say.
     *
     * @throws nl.buurtstem.kernel.Refused when the place lies outside every area
     */
    @Transactional
    public Mono<IdeaId> putForward(Person author, NewIdea idea) {
        return locate(idea).flatMap(where -> arrive(idea, Arrival.online(author), where));
    }

    private Mono<AreaPath> locate(NewIdea idea) {
        return Mono.fromSupplier(() -> areas.locate(idea.point()));
    }

    private Mono<IdeaId> arrive(NewIdea idea, Arrival arrival, AreaPath where) {
        return mustWait(arrival.author(), where)
                .flatMap(waits -> waits ? submit(idea, arrival, where) : open(idea, arrival, where));
    }

    /** Somebody nobody knows was never read before. */
    private Mono<Boolean> mustWait(@Nullable ResidentId author, AreaPath where) {
        return switch (areas.settings(where.neighbourhood()).review()) {
            case ALL -> Mono.just(true);
            case FIRST -> author == null ? Mono.just(true) : ideas.isFirst(author);
            case FLAGGED, NONE -> Mono.just(false);
        };
    }

    private Mono<IdeaId> submit(NewIdea idea, Arrival arrival, AreaPath where) {
        return ideas.add(idea, arrival, Stage.IN_REVIEW, where)
                .flatMap(id -> keepOriginal(id, 1, idea)
                        .then(timeline.moved(id, Move.SUBMIT, Stage.IN_REVIEW, Reason.NONE, arrival.by()))
                        .thenReturn(id));
    }

    private Mono<IdeaId> open(NewIdea idea, Arrival arrival, AreaPath where) {
        return ideas.add(idea, arrival, Stage.COLLECTING, where)
                .flatMap(id -> keepOriginal(id, 1, idea)
                        .then(startWindow(id, where))
                        .then(timeline.moved(id, Move.OPEN, Stage.COLLECTING, Reason.NONE, Actor.PROGRAM))
                        .thenReturn(id));
    }

    private Mono<Void> keepOriginal(IdeaId id, int revision, NewIdea idea) {
        Map<String, String> content = Map.of("title", idea.title(), "goal", idea.goal(), "body", idea.body());
        return originals.keep(KIND, id.value(), revision, content);
    }

    private Mono<Void> startWindow(IdeaId id, AreaPath where) {
        Settings settings = areas.settings(where.district());
        return ideas.publish(id, settings.threshold(), Duration.ofDays(settings.windowDays()));
    }

    /**
     * Takes in an idea that reached the municipality in another way. It waits for review or is published at once, as the
     * area's settings say.
     *
     * @throws nl.buurtstem.kernel.Refused when the place lies outside every area, or in one that is not this facilitator's
     */
    @Transactional
    public Mono<IdeaId> enter(NewIdea idea, Entry entry, Person facilitator) {
        return locateFor(idea, facilitator)
                .flatMap(where -> arrive(idea, Arrival.entered(entry, facilitator), where))
                .flatMap(id -> timeline.entered(id, entry, facilitator).thenReturn(id));
    }

    /** The same; somebody reads it first, whatever the area's settings say. */
    @Transactional
    public Mono<IdeaId> enterForReview(NewIdea idea, Entry entry, Person facilitator) {
        return locateFor(idea, facilitator)
                .flatMap(where -> submit(idea, Arrival.entered(entry, facilitator), where))
                .flatMap(id -> timeline.entered(id, entry, facilitator).thenReturn(id));
    }

    private Mono<AreaPath> locateFor(NewIdea idea, Person facilitator) {
        return locate(idea)
                .filter(where -> IdeaRight.mayEnter(facilitator, where))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.FACILITATORS_ONLY.because()));
    }

    /** What this person entered on behalf of others, the newest first. */
    public Flux<Idea> enteredBy(Person facilitator, int most) {
        return ideas.enteredBy(facilitator.id(), most);
    }

    /**
     * Changes the text. Before publication that hands it in again when changes were asked; afterwards it is possible until
     * the first like or contribution, and what stands out waits for a reader again.
     *
     * @throws nl.buurtstem.kernel.Refused when they did not write it and may not change it for another, or when it is too late
     */
    @Transactional
    public Mono<IdeaId> edit(IdeaId id, NewIdea text, Person author) {
        return requireEditable(id, author)
                .zipWhen(idea -> locate(text))
                .flatMap(
                        both -> rewrite(both.getT1(), text, both.getT2()).then(handInAgain(both.getT1(), text, author)))
                .thenReturn(id);
    }

    /** The idea, if this person may still change its text. */
    public Mono<Idea> requireEditable(IdeaId id, Person person) {
        return require(id, person)
                .filter(idea -> IdeaRight.CHANGE.allows(person, idea))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_YOURS.because()))
                .filter(Idea::isFreelyEditable)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_EDITABLE.because()));
    }

    private Mono<Void> rewrite(Idea idea, NewIdea text, AreaPath where) {
        Mono<Void> threshold = idea.where().district() == where.district()
                ? Mono.empty()
                : ideas.changeThreshold(
                        idea.id(), areas.settings(where.district()).threshold());
        return ideas.edit(idea.id(), text, where)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_EDITABLE.because()))
                .flatMap(revision -> keepOriginal(idea.id(), revision, text))
                .then(threshold);
    }

    /** What changes were asked of is handed in again; so is a public text when something in it stands out that did not before. */
    private Mono<Void> handInAgain(Idea before, NewIdea now, Person person) {
        Actor actor = before.isBy(person.id()) ? Actor.author(person) : Actor.staff(person, ActorRole.FACILITATOR);
        if (before.stage() == Stage.CHANGES_ASKED) {
            return move(before.id(), Move.RESUBMIT, Reason.NONE, actor).then();
        }
        return before.isPublic() && Held.holds(texts(now), texts(before))
                ? move(before.id(), Move.HOLD, Reason.NONE, actor).then(ideas.unpublish(before.id()))
                : Mono.empty();
    }

    private static List<String> texts(NewIdea idea) {
        return List.of(idea.title(), idea.goal(), idea.body(), idea.placeName(), idea.photoAlt());
    }

    private static List<String> texts(Idea idea) {
        return List.of(idea.title(), idea.goal(), idea.body(), idea.placeName(), idea.photoAlt());
    }

    /** The idea, if this person wrote it. */
    Mono<Idea> requireOwn(IdeaId id, Person author) {
        return require(id, author)
                .filter(idea -> idea.isBy(author.id()))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_YOURS.because()));
    }

    /**
     * The idea, as far as this viewer may see it.
     *
     * @throws nl.buurtstem.kernel.Refused (no such idea) when they may not
     */
    public Mono<Idea> require(IdeaId id, Viewer viewer) {
        return ideas.find(id)
                .filter(idea -> isVisible(idea, viewer))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()));
    }

    private static boolean isVisible(Idea idea, Viewer viewer) {
        return idea.isPublic() || IdeaRight.READ.allows(viewer, idea);
    }

    /** The idea whatever its stage, for a room's own work such as a letter to its author; empty when there is none. */
    public Mono<Idea> find(IdeaId id) {
        return ideas.find(id);
    }

    /**
     * What everybody may know of this idea.
     *
     * @throws nl.buurtstem.kernel.Refused (no such idea) when it is not public
     */
    public Mono<IdeaCard> card(IdeaId id) {
        return ideas.card(id).switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()));
    }

    /** What everybody may know of these ideas, in no order; those that are not public are left out. */
    public Flux<IdeaCard> cards(Collection<IdeaId> ids) {
        return ideas.cards(ids);
    }

    /** What happened, by the id that the letter {@code ideas.moved} names; empty when there is none. */
    public Mono<IdeaEvent> event(long id) {
        return timeline.event(id);
    }

    /**
     * Makes a move of the table {@link Move}, in the caller's transaction if there is one: the stage, the timeline, the
     * audit log, and the letter that tells people. Whether the actor has the role there, the caller has checked.
     *
     * @throws nl.buurtstem.kernel.Refused (not now) when the idea is in another stage
     */
    @Transactional
    public Mono<IdeaId> move(IdeaId id, Move move, Reason reason, Actor actor) {
        return Mono.fromRunnable(() -> move.check(actor.role(), reason))
                .then(requireMovable(id, actor))
                .flatMap(idea -> ideas.move(id, move, reason)
                        .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_NOW.because()))
                        .flatMap(stage ->
                                publishedNow(idea, stage).then(timeline.moved(id, move, stage, reason, actor))))
                .thenReturn(id);
    }

    private Mono<Idea> requireMovable(IdeaId id, Actor actor) {
        return ideas.find(id)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()))
                .filter(idea -> actor.role() != ActorRole.RESIDENT || idea.isBy(actor.id()))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_YOURS.because()));
    }

    private Mono<Void> publishedNow(Idea before, Stage stage) {
        return stage == Stage.COLLECTING && before.publishedAt() == null
                ? startWindow(before.id(), before.where())
                : Mono.empty();
    }

    /** Somebody said something about it that everybody can read: from now on its text stays. In the caller's transaction. */
    public Mono<Void> talkedAbout(IdeaId id) {
        return ideas.talkedAbout(id);
    }

    /** There are enough likes: COLLECTING becomes SUPPORTED; in any other stage nothing changes. */
    @Transactional
    public Mono<Void> supported(IdeaId id) {
        return ideas.move(id, Move.SUPPORT, Reason.NONE)
                .flatMap(stage -> timeline.moved(id, Move.SUPPORT, stage, Reason.NONE, Actor.PROGRAM));
    }

    /**
     * Writes on the timeline what happened without changing the stage, such as an answer; people who care hear of it.
     *
     * @param kind a word of the calling room's, in capitals; its sentence is {@code ideas.move.<kind>}
     */
    @Transactional
    public Mono<IdeaId> record(IdeaId id, String kind, Reason reason, Actor actor) {
        return ideas.find(id)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()))
                .flatMap(idea -> timeline.happened(id, kind, idea.stage(), reason, actor))
                .thenReturn(id);
    }

    /** Takes in what a resident puts forward; somebody reads it first, whatever the area's settings say. */
    @Transactional
    public Mono<IdeaId> putForwardForReview(Person author, NewIdea idea) {
        return Mono.fromSupplier(() -> areas.locate(idea.point()))
                .flatMap(where -> submit(idea, Arrival.online(author), where));
    }
}
