package nl.buurtstem.votes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.votes.ResultMap.Spot;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where options are: where their idea is, else at the place of their name, if the map knows it. */
@Component
class ResultMaps {

    private final Ideas ideas;
    private final Areas areas;
    private final MapFrames frames;

    ResultMaps(Ideas ideas, Areas areas, MapFrames frames) {
        this.ideas = ideas;
        this.areas = areas;
        this.frames = frames;
    }

    /** Empty when all options together are in fewer than two places: then a map says nothing. */
    Mono<ResultMap> of(Result result) {
        List<IdeaId> known = result.options().stream()
                .map(option -> option.is().idea())
                .filter(Objects::nonNull)
                .toList();
        return (known.isEmpty()
                        ? Mono.just(Map.<IdeaId, IdeaCard>of())
                        : ideas.cards(known).collectMap(IdeaCard::id))
                .map(cards -> spots(result, cards))
                .filter(spots -> spots.stream().map(Spot::point).distinct().count() > 1)
                .map(spots -> new ResultMap(frames.frame(), spots));
    }

    private List<Spot> spots(Result result, Map<IdeaId, IdeaCard> cards) {
        return result.bars().stream()
                .flatMap(bar -> point(bar.option(), cards).map(point -> new Spot(bar, point)))
                .toList();
    }

    private Stream<Point> point(RoundOption option, Map<IdeaId, IdeaCard> cards) {
        IdeaId idea = option.is().idea();
        IdeaCard card = idea == null ? null : cards.get(idea);
        return card == null
                ? Optional.of(option.is().placeName())
                        .filter(name -> !name.isEmpty())
                        .flatMap(areas::placeNamed)
                        .map(PlaceName::point)
                        .stream()
                : Stream.of(card.point());
    }
}
