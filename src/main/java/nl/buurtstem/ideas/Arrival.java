package nl.buurtstem.ideas;

import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * How an idea comes in.
 *
 * @param author whose it is; null when nobody can be reached
 * @param by who hands it in, and as what
 * @param entry null when the author does so online
 */
record Arrival(
        @Nullable ResidentId author, Actor by, @Nullable Entry entry) {

    static Arrival online(Person author) {
        return new Arrival(author.id(), Actor.author(author), null);
    }

    static Arrival entered(Entry entry, Person facilitator) {
        return new Arrival(entry.author(), Actor.staff(facilitator, ActorRole.FACILITATOR), entry);
    }

    Channel channel() {
        return entry == null ? Channel.ONLINE : entry.channel();
    }
}
