package nl.buurtstem.walkshop;

import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to who walks along: people, pairs and lenses. What has the id 0 is new. */
@Component
public class Crew {

    private final Walkshops walkshops;
    private final CrewRepository crew;
    private final PartRepository parts;
    private final RemovedRepository removed;

    Crew(Walkshops walkshops, CrewRepository crew, PartRepository parts, RemovedRepository removed) {
        this.walkshops = walkshops;
        this.crew = crew;
        this.parts = parts;
        this.removed = removed;
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Walker walker, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> walker.id() == 0
                        ? parts.requireRoom(Part.PERSON, walkshop).then(crew.add(walkshop, walker))
                        : crew.change(walkshop, walker)));
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Pair pair, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> pair.id() == 0
                        ? parts.requireRoom(Part.PAIR, walkshop).then(crew.add(walkshop, pair))
                        : crew.change(walkshop, pair)));
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Lens lens, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> lens.id() == 0
                        ? parts.requireRoom(Part.LENS, walkshop).then(crew.add(walkshop, lens))
                        : crew.change(walkshop, lens)));
    }

    private Mono<Walkshop> may(long walkshop, Person by) {
        return walkshops.require(WalkshopRight.PREPARE, walkshop, by);
    }

    @Transactional
    public Mono<Void> removePerson(long walkshop, long id, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> removed.remove(Part.PERSON, walkshop, String.valueOf(id))));
    }

    /** Its people walk alone then. */
    @Transactional
    public Mono<Void> removePair(long walkshop, long id, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> removed.remove(Part.PAIR, walkshop, String.valueOf(id))));
    }

    /** Who looked through it has no lens then. */
    @Transactional
    public Mono<Void> removeLens(long walkshop, long id, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> removed.remove(Part.LENS, walkshop, String.valueOf(id))));
    }
}
