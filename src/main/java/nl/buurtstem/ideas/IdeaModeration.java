package nl.buurtstem.ideas;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** Ideas as moderation sees them. */
@Component
class IdeaModeration implements Moderated {

    private final IdeaRepository repository;
    private final Ideas ideas;
    private final Panels panels;
    private final Areas areas;

    IdeaModeration(IdeaRepository repository, Ideas ideas, Panels panels, Areas areas) {
        this.repository = repository;
        this.ideas = ideas;
        this.panels = panels;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return Ideas.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return sights(repository.waiting(official.areasAs(Role.OFFICIAL)), official);
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return sights(repository.among(ids, official.areasAs(Role.OFFICIAL)), official);
    }

    @Override
    public Flux<Waiting> waitingBriefly(Person official) {
        return repository.waiting(official.areasAs(Role.OFFICIAL)).map(idea -> sight(idea, List.of()));
    }

    @Override
    public Flux<Waiting> lookBriefly(Collection<Long> ids, Person official) {
        return repository.among(ids, official.areasAs(Role.OFFICIAL)).map(idea -> sight(idea, List.of()));
    }

    private Flux<Waiting> sights(Flux<Idea> ideas, Person official) {
        return ideas.collectList()
                .flatMapMany(all -> panels.show(
                                IdeaPanel.Place.REVIEW,
                                all.stream().map(Idea::id).toList(),
                                official)
                        .flatMapIterable(shown -> all.stream()
                                .map(idea -> sight(idea, shown.getOrDefault(idea.id(), List.of())))
                                .toList()));
    }

    private Waiting sight(Idea idea, List<Panel> shown) {
        return new Waiting(
                kind(),
                idea.id().value(),
                idea.revision(),
                waitingSince(idea),
                idea.title(),
                idea.language(),
                idea.where(),
                "ideas/sight",
                Map.of(
                        "idea",
                        idea,
                        "neighbourhood",
                        areas.area(idea.where().neighbourhood()).name(),
                        "panels",
                        shown));
    }

    /** What everybody reads has been public since it was published, whatever happened to it later. */
    private static Instant waitingSince(Idea idea) {
        Instant published = idea.publishedAt();
        return idea.isPublic() && published != null ? published : idea.stagedAt();
    }

    @Override
    public Mono<Subject> subject(long id) {
        return repository
                .find(new IdeaId(id))
                .map(idea -> new Subject(
                        kind(),
                        id,
                        idea.revision(),
                        idea.title(),
                        idea.language(),
                        idea.id().path(),
                        idea.author(),
                        idea.enteredBy(),
                        idea.where(),
                        situation(idea)));
    }

    private static Situation situation(Idea idea) {
        return switch (idea.stage()) {
            case IN_REVIEW -> Situation.IN_REVIEW;
            case CHANGES_ASKED -> Situation.CHANGES_ASKED;
            case HIDDEN -> Situation.HIDDEN;
            default -> idea.isPublic() ? Situation.VISIBLE : Situation.ELSEWHERE;
        };
    }

    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        Reason reason = Reason.of(decision.sentence(), decision.language());
        Actor official = Actor.staff(by, ActorRole.OFFICIAL);
        return switch (decision.decision()) {
            case PUBLISH -> move(id, Move.PUBLISH, reason, official);
            case ASK_CHANGE -> move(id, Move.ASK_CHANGE, reason, official);
            case HIDE -> move(id, Move.HIDE, reason, official);
            case RESTORE -> move(id, Move.RESTORE, reason, official);
            case KEEP -> Mono.empty();
        };
    }

    private Mono<Void> move(long id, Move move, Reason reason, Actor actor) {
        return ideas.move(new IdeaId(id), move, reason, actor).then();
    }
}
