package nl.buurtstem.photos;

import java.util.Collection;
import reactor.core.publisher.Flux;

/** A room that refers to photos; what no room refers to is removed. */
public interface PhotoUse {

    /** Those of these photos that this room refers to, by hash. */
    Flux<String> used(Collection<String> sha256);
}
