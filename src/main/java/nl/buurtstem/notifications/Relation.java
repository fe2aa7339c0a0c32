package nl.buurtstem.notifications;

import java.util.Locale;
import nl.buurtstem.follows.Tie;

/** What somebody has to do with what a mail is about: the reason why they get it. */
enum Relation {
    AUTHOR,
    SUPPORTER,
    /** Gave a like that was taken away, or given back. */
    LIKER,
    FLAGGER,
    /** Of something that was said about an idea or a subject. */
    WRITER,
    /** Follows it, or what it lies in. */
    FOLLOWER,
    /** Of a decision about what they wrote. */
    APPELLANT,
    /** Voted with this address. */
    VOTER,
    /** An official of the area. */
    STAFF;

    /** Message key of the sentence that says so. */
    String why() {
        return "notifications.why." + lower();
    }

    /** The same where people hear of an idea when it suits them. */
    Tie tie() {
        return switch (this) {
            case AUTHOR -> Tie.AUTHOR;
            case SUPPORTER -> Tie.SUPPORTER;
            case WRITER -> Tie.WRITER;
            case LIKER -> Tie.LIKER;
            case FOLLOWER, FLAGGER, APPELLANT, VOTER, STAFF ->
                throw new IllegalStateException(this + " hears at once, or by a follow");
        };
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
