package nl.buurtstem.walkshop;

import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what was taken out of a walkshop's preparation: until people are back it can be put back as it was. */
@Component
public class Removals {

    private final Walkshops walkshops;
    private final RemovedRepository removed;
    private final PartRepository parts;

    Removals(Walkshops walkshops, RemovedRepository removed, PartRepository parts) {
        this.walkshops = walkshops;
        this.removed = removed;
        this.parts = parts;
    }

    /** What can be put back, the last one first; for who prepares. */
    public Flux<Removed> of(Walkshop walkshop) {
        return removed.of(walkshop.id(), walkshop.language());
    }

    /** Puts it back where it was, with who belonged to it. Says in which list. */
    @Transactional
    public Mono<String> putBack(long walkshop, long id, Person by) {
        return walkshops
                .require(WalkshopRight.PREPARE, walkshop, by)
                .then(Mono.defer(() -> removed.part(walkshop, id)))
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.NO_SUCH_PART.because()))
                .flatMap(part -> putBack(part, walkshop, id).thenReturn(part.list()));
    }

    private Mono<Void> putBack(Part part, long walkshop, long id) {
        return parts.requireRoom(part, walkshop)
                .then(Mono.defer(() -> removed.makePlace(part, walkshop, id)))
                .then(Mono.defer(() -> removed.putBack(part, id)))
                .then(Mono.defer(() -> removed.giveBack(part, id)))
                .then(Mono.defer(() -> parts.renumber(part, walkshop)))
                .then(Mono.defer(() -> removed.forget(id)));
    }
}
