package nl.buurtstem.votes;

import java.util.Locale;

/** Why a paper does not count. */
public enum PaperFault {
    /** Nobody knows where it is. */
    LOST,
    /** Its voter made a mistake and got another one for it. */
    EXCHANGED,
    /** One cannot see what is meant. */
    UNREADABLE,
    /** More is chosen than may be, or it costs too much. */
    RULES,
    /** There is a name on it, or another sign by which somebody can be known. */
    MARKED;

    /** Whether it was handed in as a vote. */
    boolean isHandedIn() {
        return this != LOST && this != EXCHANGED;
    }

    /** Message key of it. */
    String word() {
        return "votes.paper.fault." + name().toLowerCase(Locale.ROOT);
    }
}
