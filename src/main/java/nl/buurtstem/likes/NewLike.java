package nl.buurtstem.likes;

import java.time.Instant;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A like that is about to be counted.
 *
 * @param resident null when it did not come from an account
 * @param level how sure we are that it is one person: 1 for an address that was checked
 * @param network keyed hash of where it came from, in hexadecimal digits; null when it was not given online
 */
record NewLike(
        IdeaId idea,
        PersonKey key,
        @Nullable ResidentId resident,
        Channel channel,
        int level,
        String language,
        Instant at,
        @Nullable String network) {

    private static final int BY_LINK = 1;

    static NewLike by(Person person, IdeaId idea, PersonKey key, Instant now, @Nullable String network) {
        return new NewLike(idea, key, person.id(), Channel.ONLINE, BY_LINK, person.language(), now, network);
    }

    static NewLike listed(Likes.Listed line, PersonKey key) {
        return new NewLike(
                line.idea(), key, line.resident(), line.channel(), BY_LINK, line.language(), line.at(), null);
    }
}
