package nl.buurtstem.statements;

import java.util.Locale;

/** Where a session is in its life; follows from the time and from its subject. */
public enum Phase {
    /** Everybody sees when it opens; it can still be changed. */
    PLANNED,
    OPEN,
    /** Everybody reads what came of it. */
    CLOSED,
    /** Its subject was closed before it opened. */
    LAPSED;

    /** Message key of its name. */
    public String word() {
        return "statements.phase." + name().toLowerCase(Locale.ROOT);
    }
}
