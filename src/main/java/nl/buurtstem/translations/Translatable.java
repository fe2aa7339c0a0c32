package nl.buurtstem.translations;

import nl.buurtstem.residents.Person;
import reactor.core.publisher.Mono;

/** The socket of this room: a kind of thing whose texts people of the municipality put into other languages. */
public interface Translatable {

    /** As addresses name it, such as {@code subjects} in {@code /subjects/7/translations/ar}. */
    String kind();

    /**
     * The thing, when this person may translate it; refuses otherwise, in the words of its own room.
     */
    Mono<Original> require(long id, Person by);
}
