package nl.buurtstem.votes;

import java.util.Locale;

/** How a vote came in. */
public enum VoteChannel {
    /** Signed in with an e-mail address. */
    ONLINE,
    /** With a code from a letter. */
    LETTER,
    /** On paper, entered at a desk. */
    DESK;

    /** Message key of its name. */
    public String word() {
        return "votes.channel." + name().toLowerCase(Locale.ROOT);
    }
}
