package nl.buurtstem.discussion;

import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** The socket of whatever can be talked about: one bean for each kind. */
public interface TopicSource {

    Topic.Kind kind();

    /**
     * The topic, as far as this viewer may see it.
     *
     * @throws nl.buurtstem.kernel.Refused when they may not, or when there is none
     */
    Mono<Ground> require(long id, Viewer viewer);

    /** The topic whoever asks, for this room's own work; empty when there is none. */
    Mono<Ground> find(long id);

    /** For the first time somebody said something about it that everybody can read; in the caller's transaction. */
    default Mono<Void> talkedAbout(long id) {
        return Mono.empty();
    }
}
