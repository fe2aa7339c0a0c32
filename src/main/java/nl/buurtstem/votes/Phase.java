package nl.buurtstem.votes;

import java.util.Locale;

/** What a round is for whoever reads it now. */
enum Phase {
    DRAFT("in-review"),
    THROWN("hidden"),
    COMING("in-review"),
    OPEN("collecting"),
    /** Voting is over, and it is being counted. */
    CLOSING("on-agenda"),
    COUNTED("done"),
    STOPPED("declined");

    private final String badge;

    Phase(String badge) {
        this.badge = badge;
    }

    String badge() {
        return badge;
    }

    /** Message key of its name. */
    String word() {
        return "votes.phase." + name().toLowerCase(Locale.ROOT);
    }
}
