package nl.buurtstem.moderation;

import java.util.Collection;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The socket of a room whose content people write and officials look after; one bean for each kind of content. */
public interface Moderated {

    /** Names the kind of content, such as {@code idea}; stands in addresses and in tables. */
    String kind();

    /** Everything that waits for a first look in this official's areas, oldest first. */
    Flux<Waiting> waiting(Person official);

    /** The same sight of these, whatever their situation, as far as they lie in this official's areas. */
    Flux<Waiting> look(Collection<Long> ids, Person official);

    /** The same as {@link #waiting}, for a long list that draws nothing of it. */
    default Flux<Waiting> waitingBriefly(Person official) {
        return waiting(official);
    }

    /** The same as {@link #look}, for a long list that draws nothing of it. */
    default Flux<Waiting> lookBriefly(Collection<Long> ids, Person official) {
        return look(ids, official);
    }

    /** What is known about one of them, hidden or not; empty when there is none. */
    Mono<Subject> subject(long id);

    /** Besides the author, those from whom a decision about this took something: they are told, and may appeal as an author may. */
    default Flux<ResidentId> touched(long id) {
        return Flux.empty();
    }

    /** Carries the decision out, in the caller's transaction; refuses when the situation does not allow it. */
    Mono<Void> decided(long id, Decision decision, Person by);
}
