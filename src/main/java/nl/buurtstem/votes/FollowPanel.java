package nl.buurtstem.votes;

import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says on the page of a round that who follows its area hears when it opens, and of its result. */
@Component
@Order
class FollowPanel implements RoundPanel {

    private final Areas areas;

    FollowPanel(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Mono<Panel> show(VotingRound round, Viewer viewer) {
        return round.isFixed() || round.stage() == RoundStage.ANNOUNCED
                ? Mono.just(new Panel(
                        "votes/follow", Map.of("area", areas.area(round.is().area()))))
                : Mono.empty();
    }
}
