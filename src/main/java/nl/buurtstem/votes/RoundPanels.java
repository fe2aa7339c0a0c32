package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what other rooms show on the page of a round. */
@Component
class RoundPanels {

    private final ObjectProvider<RoundPanel> sockets;

    RoundPanels(ObjectProvider<RoundPanel> sockets) {
        this.sockets = sockets;
    }

    Mono<List<Panel>> of(VotingRound round, Viewer viewer) {
        return Flux.fromIterable(sockets.orderedStream().toList())
                .concatMap(socket -> socket.show(round, viewer))
                .collectList();
    }
}
