package nl.buurtstem.ideas;

import static nl.buurtstem.ideas.Addendum.State.CHANGES_ASKED;
import static nl.buurtstem.ideas.Addendum.State.HIDDEN;
import static nl.buurtstem.ideas.Addendum.State.IN_REVIEW;
import static nl.buurtstem.ideas.Addendum.State.VISIBLE;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Moderated;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.moderation.Waiting;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What authors added under their ideas, as moderation sees it. */
@Component
class AddendumModeration implements Moderated {

    private final AddendumRepository repository;
    private final Addenda addenda;
    private final Ideas ideas;
    private final Areas areas;

    AddendumModeration(AddendumRepository repository, Addenda addenda, Ideas ideas, Areas areas) {
        this.repository = repository;
        this.addenda = addenda;
        this.ideas = ideas;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return Addenda.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return repository.waiting(official.areasAs(Role.OFFICIAL)).concatMap(this::sight);
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return repository.among(ids, official.areasAs(Role.OFFICIAL)).concatMap(this::sight);
    }

    private Mono<Waiting> sight(Addendum one) {
        return ideas.find(one.idea()).map(idea -> sight(one, idea));
    }

    private Waiting sight(Addendum one, Idea idea) {
        return new Waiting(
                kind(),
                one.id(),
                one.revision(),
                one.stagedAt(),
                idea.title(),
                idea.language(),
                idea.where(),
                "ideas/addendum_sight",
                Map.of(
                        "addendum",
                        one,
                        "idea",
                        idea,
                        "neighbourhood",
                        areas.area(idea.where().neighbourhood()).name()));
    }

    @Override
    public Mono<Subject> subject(long id) {
        return repository.find(id).flatMap(one -> ideas.find(one.idea()).map(idea -> subject(one, idea)));
    }

    private Subject subject(Addendum one, Idea idea) {
        return new Subject(
                kind(),
                one.id(),
                one.revision(),
                idea.title(),
                idea.language(),
                one.path(),
                idea.author(),
                idea.enteredBy(),
                idea.where(),
                situation(one, idea));
    }

    /** Under an idea that is not public nothing can be read. */
    private static Situation situation(Addendum one, Idea idea) {
        return one.isVisible() && !idea.isPublic()
                ? Situation.ELSEWHERE
                : one.state().situation();
    }

    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        return switch (decision.decision()) {
            case PUBLISH -> addenda.moved(id, Set.of(IN_REVIEW, CHANGES_ASKED), VISIBLE);
            case ASK_CHANGE -> addenda.moved(id, Set.of(IN_REVIEW), CHANGES_ASKED);
            case HIDE -> addenda.moved(id, Set.of(IN_REVIEW, CHANGES_ASKED, VISIBLE), HIDDEN);
            case RESTORE -> addenda.moved(id, Set.of(HIDDEN), VISIBLE);
            case KEEP -> Mono.empty();
        };
    }
}
