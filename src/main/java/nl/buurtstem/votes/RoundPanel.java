package nl.buurtstem.votes;

import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** The socket through which higher rooms show themselves on the page of a round, under its result. */
public interface RoundPanel {

    /** What this viewer sees there; empty: nothing. */
    Mono<Panel> show(VotingRound round, Viewer viewer);
}
