package nl.buurtstem.ideas;

import reactor.core.publisher.Mono;

/** The socket through which other rooms say on the home page what people can take part in now. */
public interface HomePanel {

    /** What to show to everybody; empty for nothing. */
    Mono<Panel> show();
}
