package nl.buurtstem.demo;

import java.util.Map;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.RoundPanel;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets whoever looks at the demo check a receipt that is in the list, where nobody voted but neighbours who do not exist. */
@Component
@Profile("demo")
class TryReceipt implements RoundPanel {

    private final Outcomes outcomes;

    TryReceipt(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Mono<Panel> show(VotingRound round, Viewer viewer) {
        return outcomes.someReceipt(round, Elections::voter)
                .map(receipt -> new Panel("demo/receipt", Map.of("round", round, "receipt", receipt)));
    }
}
