package nl.buurtstem.desk;

import java.util.List;
import nl.buurtstem.residents.Person;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The socket of a room in which something waits for people of the municipality. */
public interface WaitingWork {

    /** Names the room in addresses and tables; small letters. */
    String source();

    /** Everything its things can wait for. */
    List<WorkKind> kinds();

    /** Everything that waits for this person, asked once for the whole list; nothing for who has no such work. */
    Flux<WorkItem> waiting(Person person);

    /** This one among what waits; empty when it does not wait for this person, or no longer. */
    default Mono<WorkItem> waits(WorkKey key, Person person) {
        return waiting(person).filter(item -> item.key().equals(key)).next();
    }

    /** This one, to read; empty when it does not wait for this person, or no longer. */
    Mono<WorkSheet> look(WorkKey key, Person person);

    /** Whether this person may do so now; changes nothing. A room whose work is done on pages of its own has nothing to allow. */
    default Mono<Void> check(Act act, Person person) {
        return Mono.error(() -> DeskRefusal.CANNOT_NOW.because());
    }

    /** Does it, in the caller's transaction. */
    default Mono<Void> carryOut(Act act, Person person) {
        return check(act, person);
    }
}
