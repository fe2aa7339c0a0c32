package nl.buurtstem.ideas;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Review;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to ideas: what others may ask and do. */
@Component
public class Ideas {

    private final IdeaRepository ideas;
    private final Areas areas;
    private final Clock clock;

    Ideas(IdeaRepository ideas, Areas areas, Clock clock) {
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Takes in what a resident puts forward. It waits for review or is published at once, as the area's settings say.
     *
     * @throws nl.buurtstem.kernel.Refused when the place lies outside every area
     */
    @Transactional
    public Mono<IdeaId> putForward(Person author, NewIdea idea) {
        return Mono.fromSupplier(() -> areas.locate(idea.point()))
                .flatMap(where -> mustWait(author, where)
                        .flatMap(waits ->
                                waits ? submit(author, idea, where) : open(author, idea, Channel.ONLINE, where)));
    }

    private Mono<Boolean> mustWait(Person author, AreaPath where) {
        Review review = areas.settings(where.neighbourhood()).review();
        return switch (review) {
            case ALL -> Mono.just(true);
            case FIRST -> ideas.isFirst(author.id());
            case FLAGGED, NONE -> Mono.just(false);
        };
    }

    private Mono<IdeaId> submit(Person author, NewIdea idea, AreaPath where) {
        return ideas.add(idea, author.id(), Channel.ONLINE, Stage.IN_REVIEW, where)
                .flatMap(
                        id -> ideas.happened(id, Move.SUBMIT.name(), Stage.IN_REVIEW, Reason.NONE, Actor.author(author))
                                .thenReturn(id));
    }

    private Mono<IdeaId> open(Person author, NewIdea idea, Channel channel, AreaPath where) {
        return ideas.add(idea, author.id(), channel, Stage.COLLECTING, where)
                .flatMap(id -> startWindow(id, where)
                        .then(ideas.happened(id, Move.OPEN.name(), Stage.COLLECTING, Reason.NONE, Actor.PROGRAM))
                        .thenReturn(id));
    }

    /** Takes in an idea that reached the municipality in another way, on behalf of its author; published at once. */
    @Transactional
    public Mono<IdeaId> enter(NewIdea idea, Person author, Channel channel) {
        return Mono.fromSupplier(() -> areas.locate(idea.point())).flatMap(where -> open(author, idea, channel, where));
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
        if (idea.stage().isPublic() && idea.publishedAt() != null) {
            return true;
        }
        return viewer instanceof Person person && (idea.isBy(person.id()) || person.is(Role.OFFICIAL, idea.where()));
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
                        .flatMap(stage -> afterMove(idea, move, stage, reason, actor)))
                .thenReturn(id);
    }

    private Mono<Idea> requireMovable(IdeaId id, Actor actor) {
        return ideas.find(id)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()))
                .filter(idea -> actor.role() != ActorRole.RESIDENT || idea.isBy(actor.id()))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_YOURS.because()));
    }

    private Mono<Void> afterMove(Idea before, Move move, Stage stage, Reason reason, Actor actor) {
        Mono<Void> published = stage == Stage.COLLECTING && before.publishedAt() == null
                ? startWindow(before.id(), before.where())
                : Mono.empty();
        return published
                .then(ideas.happened(before.id(), move.name(), stage, reason, actor))
                .then();
    }

    private Mono<Void> startWindow(IdeaId id, AreaPath where) {
        Settings settings = areas.settings(where.district());
        return ideas.publish(id, settings.threshold(), clock.instant().plus(Duration.ofDays(settings.windowDays())));
    }

    /** There are enough likes: COLLECTING becomes SUPPORTED; in any other stage nothing changes. */
    @Transactional
    public Mono<Void> supported(IdeaId id) {
        return ideas.move(id, Move.SUPPORT, Reason.NONE)
                .flatMap(stage -> ideas.happened(id, Move.SUPPORT.name(), stage, Reason.NONE, Actor.PROGRAM))
                .then();
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
                .flatMap(idea -> ideas.happened(id, kind, idea.stage(), reason, actor))
                .thenReturn(id);
    }
}
