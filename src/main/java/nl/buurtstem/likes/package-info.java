/**
 * One like per person per idea, whatever the channel, and the moment there are enough.
 *
 * <p>A person is known to this room by a keyed hash of their address under the idea's own secret; the database's key on
 * (idea, person) is what makes one like one. Whoever gives or takes back a like holds the idea's tally first, then the
 * idea, then the like itself: always in that order, so that nobody waits for each other in a circle, and the rows always
 * equal the tally. {@link nl.buurtstem.likes.Likes} is the door; {@code burst} is about many likes of fresh accounts at once.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "live",
            "outbox",
            "areas",
            "residents",
            "desk",
            "moderation",
            "ideas"
        })
@NullMarked
package nl.buurtstem.likes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
