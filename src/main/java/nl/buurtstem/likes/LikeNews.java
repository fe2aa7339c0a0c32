package nl.buurtstem.likes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.live.LiveSource;
import nl.buurtstem.live.LiveState;
import nl.buurtstem.live.LiveState.Piece;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What open pages show of an idea's progress and stage; the same for every reader. */
@Component
class LikeNews implements LiveSource {

    private final LikeCards cards;

    LikeNews(LikeCards cards) {
        this.cards = cards;
    }

    @Override
    public Flux<LiveState> now(Collection<Long> ideas) {
        return cards.of(ideas.stream().map(IdeaId::new).toList(), Viewer.GUEST).map(LikeNews::state);
    }

    private static LiveState state(LikeCard card) {
        long idea = card.idea().value();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("progress", "likes/progress", Map.of("card", card)));
        pieces.add(new Piece("stage", "ideas/badge", Map.of("stage", card.stage(), "live", idea)));
        if (!card.open()) {
            pieces.add(Piece.gone("like"));
        }
        return new LiveState(
                idea,
                IdeaCard.version(card.stage(), card.likes()),
                Map.of("stage", card.stage().css(), "likes", card.likes()),
                pieces);
    }
}
