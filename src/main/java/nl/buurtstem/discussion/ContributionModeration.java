package nl.buurtstem.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Moderated;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.moderation.Waiting;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contributions as moderation sees them. */
@Component
class ContributionModeration implements Moderated {

    private final ContributionRepository contributions;
    private final ThreadRepository threads;
    private final Discussion discussion;
    private final Topics topics;
    private final Areas areas;

    ContributionModeration(
            ContributionRepository contributions,
            ThreadRepository threads,
            Discussion discussion,
            Topics topics,
            Areas areas) {
        this.contributions = contributions;
        this.threads = threads;
        this.discussion = discussion;
        this.topics = topics;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return Discussion.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return threads.waiting(official.areasAs(Role.OFFICIAL), official).concatMap(this::sight);
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return threads.among(ids, official.areasAs(Role.OFFICIAL), official).concatMap(this::sight);
    }

    private Mono<Waiting> sight(Contribution said) {
        Instant published = said.publishedAt();
        return topics.find(said.topic())
                .map(ground -> new Waiting(
                        kind(),
                        said.id(),
                        said.revision(),
                        published == null ? said.writtenAt() : published,
                        said.title(),
                        said.language(),
                        said.where(),
                        "discussion/sight",
                        Map.of(
                                "said",
                                said,
                                "ground",
                                ground,
                                "neighbourhood",
                                areas.area(said.where().neighbourhood()).name())));
    }

    @Override
    public Mono<Subject> subject(long id) {
        return contributions
                .find(id, Viewer.GUEST)
                .map(said -> new Subject(
                        kind(),
                        id,
                        said.revision(),
                        said.title(),
                        said.language(),
                        said.path(),
                        said.author(),
                        null,
                        said.where(),
                        said.state().situation()));
    }

    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        return contributions.find(id, Viewer.GUEST).flatMap(said -> switch (decision.decision()) {
            case PUBLISH -> discussion.moved(said, Set.of(State.IN_REVIEW, State.CHANGES_ASKED), State.VISIBLE);
            case ASK_CHANGE -> discussion.moved(said, Set.of(State.IN_REVIEW), State.CHANGES_ASKED);
            case HIDE ->
                discussion.moved(said, Set.of(State.IN_REVIEW, State.CHANGES_ASKED, State.VISIBLE), State.HIDDEN);
            case RESTORE -> discussion.restored(said);
            case KEEP -> Mono.empty();
        });
    }
}
