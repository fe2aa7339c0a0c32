package nl.buurtstem.notifications;

import nl.buurtstem.follows.Follow;
import nl.buurtstem.follows.Stops;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which mail can be stopped with one press, and how. */
@Component
class WaysOut {

    private final Stops stops;
    private final Addresses addresses;

    WaysOut(Stops stops, Addresses addresses) {
        this.stops = stops;
        this.addresses = addresses;
    }

    /** Of mail that came because of what somebody has to do with an idea; null when it is about their own affairs. */
    @Nullable
    WayOut of(Relation as, ResidentId who, Sentences words) {
        return as == Relation.SUPPORTER
                ? new WayOut(words.of("notifications.mail.stop_likes"), addresses.of(stops.likes(who)))
                : null;
    }

    /** Of mail that came because of this follow. */
    WayOut of(Follow follow, Sentences words) {
        return new WayOut(words.of("notifications.mail.stop_follow"), addresses.of(stops.follow(follow)));
    }

    /** Of mail that came because of several. */
    WayOut ofAll(ResidentId who, Sentences words) {
        return new WayOut(words.of("notifications.mail.stop_all"), addresses.of(stops.all(who)));
    }
}
