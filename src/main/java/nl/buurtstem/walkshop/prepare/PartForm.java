package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkshopRefusal;
import reactor.core.publisher.Mono;

/** One kind of part: how its form asks for it, and which door keeps it. */
interface PartForm {

    /** The id of one that is not there yet. */
    long NEW = 0;

    /** In addresses, and in {@code walkshop.part.<name>}. */
    String name();

    /** The page on which all of them stand, below the preparation's own. */
    default String page() {
        return "/" + name();
    }

    /** The form before anything is typed. */
    default Typed blank(Preparation prepared, Sentences t) {
        return Typed.of();
    }

    /** The form of one that is there; empty when it is not. */
    Optional<Typed> filled(Preparation prepared, String id);

    /**
     * What it asks.
     *
     * @param t in the reader's language
     */
    List<Field> fields(Preparation prepared, Sentences t);

    /** Keeps what was typed; a new one when the id is that of none. */
    Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by);

    Mono<Void> remove(long walkshop, String id, Person by);

    /** Changes places with the one before or after it. */
    default Mono<Void> move(long walkshop, String id, boolean up, Person by) {
        return Mono.error(WalkshopRefusal.NO_SUCH_PART.because());
    }

    /** The number in an address. */
    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw WalkshopRefusal.NO_SUCH_PART.because();
        }
        return Long.parseLong(id);
    }
}
