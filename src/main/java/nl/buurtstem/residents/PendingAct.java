package nl.buurtstem.residents;

import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Something a guest wanted to do, kept until they are signed in and then done. Rooms offer one bean for each kind of
 * act; the values of a kept act are what {@link SignIn} was given.
 */
public interface PendingAct {

    /** Names the kind of act, such as {@code likes.like}. */
    String kind();

    /**
     * Does it.
     *
     * @return the path to go to, with what was done in {@code ?said=}
     */
    Mono<String> perform(Person person, Map<String, String> values);
}
