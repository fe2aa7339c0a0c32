package nl.buurtstem.live;

import java.util.Collection;
import reactor.core.publisher.Flux;

/** The socket through which a higher room tells how ideas are now. */
public interface LiveSource {

    /** How these are, as far as everybody may know; those that are not public are left out. One query for all. */
    Flux<LiveState> now(Collection<Long> ideas);
}
