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
    private final Areas areas;

    FollowNames(Ideas ideas, Areas areas) {
        this.ideas = ideas;
        this.areas = areas;
    }

    /**
     * A follow and what it is called.
     *
     * @param name of the area, or of the place nearest to a circle; empty for an idea
     * @param idea null when it is no idea, or one that is not there for everybody any more
     * @param path where one sees it; empty when there is nothing to see
     */
    record Named(Follow follow, String name, @Nullable IdeaCard idea, String path) {}

    Mono<List<Named>> of(List<Follow> some) {
        List<IdeaId> ids = some.stream()
                .map(Follow::what)
                .filter(what -> what.kind() == Target.Kind.IDEA)
                .map(Target::idea)
                .toList();
        return ideas.cards(ids)
                .collectMap(IdeaCard::id)
                .map(cards -> some.stream().map(follow -> named(follow, cards)).toList());
    }

    private Named named(Follow follow, Map<IdeaId, IdeaCard> cards) {
        Target what = follow.what();
        return switch (what.kind()) {
            case IDEA -> {
                IdeaCard card = cards.get(what.idea());
                yield new Named(follow, "", card, card == null ? "" : card.id().path());
            }
            case AREA -> {
                var area = areas.area((int) what.subject());
                if (areas.byKey(area.key()).isEmpty()) {
                    yield new Named(follow, area.name(), null, "");
                }
                String theme =
                        what.theme() == null ? "" : "&theme=" + what.theme().css();
                yield new Named(follow, area.name(), null, "/ideas?area=" + area.key() + theme);
            }
            case CIRCLE -> new Named(follow, around(what), null, "");
        };
    }

    /** The street or landmark nearest to the middle of the square: where the circle was drawn is not known. */
    String around(Target circle) {
        return areas.nearestPlace(new Square(circle.subject()).centre())
                .map(PlaceName::name)
                .orElse("");
    }
}
