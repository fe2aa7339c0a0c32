package nl.buurtstem.votes;

import java.time.Clock;
import java.util.Map;
import nl.buurtstem.ideas.HomePanel;
import nl.buurtstem.ideas.Panel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the home page: rounds in which people vote now, those that close first at the top. */
@Component
@Order(0)
class HomeVotes implements HomePanel {

    private static final int MOST = 3;

    private final RoundRepository rounds;
    private final RoundPages pages;
    private final Clock clock;

    HomeVotes(RoundRepository rounds, RoundPages pages, Clock clock) {
        this.rounds = rounds;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Mono<Panel> show() {
        return pages.lines(rounds.ahead()
                        .filter(round -> round.phase(clock.instant()) == Phase.OPEN)
                        .take(MOST))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Panel("votes/home", Map.of("lines", lines)));
    }
}
