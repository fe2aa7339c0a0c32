package nl.buurtstem.ideas;

import java.util.Map;
import java.util.Set;
import nl.buurtstem.live.Live;
import nl.buurtstem.moderation.Originals;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door for what authors add under their ideas: public at once, unless something in it stands out. */
@Component
public class Addenda {

    /** How moderation calls what was added. */
    public static final String KIND = "addendum";

    private final AddendumRepository repository;
    private final Ideas ideas;
    private final Originals originals;
    private final Live live;

    Addenda(AddendumRepository repository, Ideas ideas, Originals originals, Live live) {
        this.repository = repository;
        this.ideas = ideas;
        this.originals = originals;
        this.live = live;
    }

    /**
     * Adds a dated remark of the author's under the text; says whether everybody can read it.
     *
     * @throws nl.buurtstem.kernel.Refused when it is not their idea, or its text can still be changed itself
     */
    @Transactional
    public Mono<Boolean> add(IdeaId id, String remark, String language, Person author) {
        return ideas.requireOwn(id, author)
                .filter(Idea::takesAddenda)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_NOW.because()))
                .flatMap(idea -> Mono.fromSupplier(() -> Addendum.text(remark)))
                .flatMap(text -> add(id, text, language, state(text)));
    }

    private static Addendum.State state(String text) {
        return Held.holds(text) ? Addendum.State.IN_REVIEW : Addendum.State.VISIBLE;
    }

    private Mono<Boolean> add(IdeaId idea, String text, String language, Addendum.State state) {
        return repository
                .add(idea, text, language, state)
                .flatMap(id -> originals.keep(KIND, id, 1, Map.of("body", text)))
                .then(live.changed(idea.value()))
                .thenReturn(state == Addendum.State.VISIBLE);
    }

    /**
     * Hands in another text where changes were asked; somebody reads it again.
     *
     * @throws nl.buurtstem.kernel.Refused when it is not theirs, or does not wait for them
     */
    @Transactional
    public Mono<IdeaId> rewrite(long id, String remark, String language, Person author) {
        return requireOwn(id, author)
                .filter(Addendum::waitsForItsAuthor)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_NOW.because()))
                .zipWhen(found -> Mono.fromSupplier(() -> Addendum.text(remark)))
                .flatMap(both -> repository
                        .rewrite(id, both.getT2(), language)
                        .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_NOW.because()))
                        .flatMap(revision -> originals.keep(KIND, id, revision, Map.of("body", both.getT2())))
                        .thenReturn(both.getT1().idea()));
    }

    private Mono<Addendum> requireOwn(long id, Person author) {
        return repository
                .find(id)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NO_SUCH_IDEA.because()))
                .delayUntil(found -> ideas.requireOwn(found.idea(), author));
    }

    /** Carries out what moderation decided, in its transaction; refuses when it stands otherwise meanwhile. */
    Mono<Void> moved(long id, Set<Addendum.State> from, Addendum.State to) {
        return repository
                .move(id, from, to)
                .filter(moved -> moved)
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.NOT_NOW.because()))
                .then(repository.find(id))
                .flatMap(found -> live.changed(found.idea().value()));
    }
}
