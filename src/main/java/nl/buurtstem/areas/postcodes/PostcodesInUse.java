package nl.buurtstem.areas.postcodes;

import reactor.core.publisher.Mono;

/** Somebody who relies on a municipality's table: as long as they do it stays as it is. */
public interface PostcodesInUse {

    /** Whether people were told that their postcode is looked up in this municipality's table, and still can be. */
    Mono<Boolean> inUse(int municipality);
}
