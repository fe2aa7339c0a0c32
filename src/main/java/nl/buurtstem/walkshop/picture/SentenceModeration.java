package nl.buurtstem.walkshop.picture;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Moderated;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.moderation.Waiting;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.picture.Sentence.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sentences with answers as moderation sees them; with it come the work list, flags, appeals and the mail to the author. */
@Component
class SentenceModeration implements Moderated {

    private final SentenceRepository repository;
    private final Sentences sentences;
    private final Walkshops walkshops;

    SentenceModeration(SentenceRepository repository, Sentences sentences, Walkshops walkshops) {
        this.repository = repository;
        this.sentences = sentences;
        this.walkshops = walkshops;
    }

    @Override
    public String kind() {
        return Sentences.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return repository.waiting(official.areasAs(Role.OFFICIAL)).concatMap(this::sight);
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return repository.among(ids, official.areasAs(Role.OFFICIAL)).concatMap(this::sight);
    }

    private Mono<Waiting> sight(Sentence sentence) {
        return walkshops
                .find(sentence.walkshop())
                .map(walkshop -> new Waiting(
                        kind(),
                        sentence.id(),
                        sentence.revision(),
                        sentence.stagedAt(),
                        sentence.title(),
                        sentence.language(),
                        walkshop.where(),
                        "walkshop/picture/sight",
                        Map.of("sentence", sentence, "walkshop", walkshop)));
    }

    @Override
    public Mono<Subject> subject(long id) {
        return repository
                .find(id)
                .flatMap(sentence -> walkshops
                        .find(sentence.walkshop())
                        .map(walkshop -> new Subject(
                                kind(),
                                id,
                                sentence.revision(),
                                sentence.title(),
                                sentence.language(),
                                sentence.path(),
                                sentence.author(),
                                null,
                                walkshop.where(),
                                sentence.state().situation())));
    }

    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        return switch (decision.decision()) {
            case PUBLISH -> sentences.moved(id, Set.of(State.IN_REVIEW), State.VISIBLE);
            case HIDE -> sentences.moved(id, Set.of(State.IN_REVIEW, State.VISIBLE), State.HIDDEN);
            case RESTORE -> sentences.moved(id, Set.of(State.HIDDEN), null);
            case ASK_CHANGE -> Mono.error(PictureRefusal.NOT_NOW.because());
            case KEEP -> Mono.empty();
        };
    }
}
