package nl.buurtstem.areas;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** Who may change the areas; told by the room that knows people and roles. */
public interface AreaKeepers {

    /** The areas this viewer may change, with everything in them; empty for most people. */
    Set<Integer> keptBy(Viewer viewer);

    /** Whether this viewer may add a municipality. */
    boolean mayAdd(Viewer viewer);

    /** What the log calls a viewer who keeps areas: an id, never an address. */
    String id(Viewer keeper);

    /** What people call this keeper; empty when they left. */
    Mono<String> name(String id);

    /** Makes whoever added a municipality a keeper of it, in the caller's transaction; nothing for an id that is no person's. */
    Mono<Void> entrust(String id, int municipality);

    /** How many roles hold in these areas; they end when the areas do. */
    Mono<Long> rolesIn(Collection<Integer> areas);

    /**
     * Ends the roles in these areas in the caller's transaction, by whoever the log knows by this id; who had them are told.
     *
     * @param cause number of the import that closes the areas, by which they can be given back
     */
    Mono<Void> release(String id, Collection<Integer> areas, long cause);

    /** The roles that ended with areas that this import closed and that could be given back, each as whoever keeps the area reads it. */
    Mono<List<Bound.Item>> released(long cause);

    /** Gives those roles back in the caller's transaction; who had them are told. */
    Mono<Void> giveBack(String id, long cause);
}
