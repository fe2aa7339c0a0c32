package nl.buurtstem.follows;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the things that people follow are called. */
@Component
class FollowNames {

    private final Ideas ideas;
    private final FollowedSubjects subjects;
    private final Areas areas;

    FollowNames(Ideas ideas, FollowedSubjects subjects, Areas areas) {
        this.ideas = ideas;
        this.subjects = subjects;
        this.areas = areas;
    }

    /**
     * A follow and what it is called.
     *
     * @param name of the area or subject, or of the place nearest to a circle; empty for an idea
     * @param language of the name, where a person wrote it; else empty
     * @param idea null when it is no idea, or one that is not there for everybody any more
     * @param path where one sees it; empty when there is nothing to see
     */
    record Named(
            Follow follow,
            String name,
            String language,
            @Nullable IdeaCard idea,
            String path) {}

    Mono<List<Named>> of(List<Follow> some) {
        List<IdeaId> ids = some.stream()
                .map(Follow::what)
                .filter(what -> what.kind() == Target.Kind.IDEA)
                .map(Target::idea)
                .toList();
        return ideas.cards(ids)
                .collectMap(IdeaCard::id)
                .zipWith(subjects(some))
                .map(both -> some.stream()
                        .map(follow -> named(follow, both.getT1(), both.getT2()))
                        .toList());
    }

    private Mono<Map<Long, FollowedSubjects.Named>> subjects(List<Follow> some) {
        List<Long> ids = some.stream()
                .map(Follow::what)
                .filter(what -> what.kind() == Target.Kind.SUBJECT)
                .map(Target::subject)
                .toList();
        return ids.isEmpty() ? Mono.just(Map.of()) : subjects.named(ids);
    }

    private Named named(Follow follow, Map<IdeaId, IdeaCard> cards, Map<Long, FollowedSubjects.Named> known) {
        Target what = follow.what();
        return switch (what.kind()) {
            case IDEA -> {
                IdeaCard card = cards.get(what.idea());
                yield new Named(
                        follow, "", "", card, card == null ? "" : card.id().path());
            }
            case AREA -> {
                var area = areas.area((int) what.subject());
                if (areas.byKey(area.key()).isEmpty()) {
                    yield new Named(follow, area.name(), "", null, "");
                }
                String theme =
                        what.theme() == null ? "" : "&theme=" + what.theme().css();
                yield new Named(follow, area.name(), "", null, "/ideas?area=" + area.key() + theme);
            }
            case CIRCLE -> new Named(follow, around(what), "", null, "");
            case SUBJECT -> {
                var subject = known.get(what.subject());
                yield subject == null
                        ? new Named(follow, "", "", null, "")
                        : new Named(follow, subject.title(), subject.language(), null, subject.path());
            }
        };
    }

    /** The street or landmark nearest to the middle of the square: where the circle was drawn is not known. */
    String around(Target circle) {
        return areas.nearestPlace(new Square(circle.subject()).centre())
                .map(PlaceName::name)
                .orElse("");
    }
}
