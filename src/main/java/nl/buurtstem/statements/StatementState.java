package nl.buurtstem.statements;

import java.util.Locale;
import nl.buurtstem.moderation.Situation;

/** How a statement stands. */
public enum StatementState {
    /** Waits for an official; only they and its author see it. */
    IN_REVIEW,
    /** Its author was asked to change it. */
    CHANGES_ASKED,
    VISIBLE,
    HIDDEN;

    public boolean isBeforePublication() {
        return this == IN_REVIEW || this == CHANGES_ASKED;
    }

    /** Message key of what its author reads about it. */
    public String word() {
        return "statements.state." + name().toLowerCase(Locale.ROOT);
    }

    /** As moderation sees it; once the session is over nobody is asked any more what was not published. */
    Situation situation(boolean over) {
        return over && isBeforePublication() ? Situation.ELSEWHERE : Situation.valueOf(name());
    }
}
