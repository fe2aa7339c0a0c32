package nl.buurtstem.ideas;

import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a move, and as what. Whether they have that role here, the room that calls has checked.
 *
 * @param id null: the program itself
 */
public record Actor(@Nullable ResidentId id, ActorRole role) {

    /** The program itself, by a rule that everybody can read. */
    public static final Actor PROGRAM = new Actor(null, ActorRole.PROGRAM);

    /** The author of an idea. */
    public static Actor author(Person person) {
        return new Actor(person.id(), ActorRole.RESIDENT);
    }

    /** Somebody of the municipality. */
    public static Actor staff(Person person, ActorRole role) {
        return new Actor(person.id(), role);
    }
}
