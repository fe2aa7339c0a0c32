package nl.buurtstem.votes.count;

import java.util.Locale;
import nl.buurtstem.kernel.Refusal;

/** Why a paper is void. */
public enum BallotFault implements Refusal {
    BLANK,
    UNKNOWN_OPTION,
    NAMED_TWICE,
    TOO_FEW,
    TOO_MANY,
    NOT_A_CHOICE,
    NOT_A_NUMBER_OF_POINTS,
    TOO_MANY_POINTS,
    NOT_ALL_POINTS,
    NOT_A_PLACE,
    SHARED_PLACE,
    SKIPPED_PLACE,
    OVER_MONEY,
    OVER_THEME;

    @Override
    public Kind kind() {
        return Kind.NOT_VALID;
    }

    @Override
    public String key() {
        return "votes.count.fault." + name().toLowerCase(Locale.ROOT);
    }
}
