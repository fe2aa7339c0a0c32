package nl.buurtstem.web;

import reactor.core.publisher.Mono;

/** How much waits behind a link of the menu, said beside it; put there by the room whose page it leads to. */
public interface MenuNumber {

    /** Path of the {@link MenuEntry}. */
    String path();

    /** The number for this viewer; empty: none is shown. Never fails, and is quick: it is asked for every page of theirs. */
    Mono<Long> of(Viewer viewer);
}
