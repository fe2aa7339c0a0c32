package nl.buurtstem.moderation;

import java.util.List;
import java.util.Locale;

/** The house rule a decision rests on; the same words stand in the check of {@code moderation_decision}. */
public enum Rule {
    /** Nothing is wrong with it. */
    NONE,
    ATTACK,
    THREAT,
    EXPOSES,
    SPAM,
    UNCLEAR,
    NOT_HERE,
    /** Of likes, which are no text. */
    ONE_LIKE,
    /** Hidden at once, in one action; a person looks at it afterwards. */
    URGENT;

    /** Where its name stands. */
    public String word() {
        return "moderation.rule." + name().toLowerCase(Locale.ROOT);
    }

    /** Where stands what it means, on the page with the house rules. */
    public String explanation() {
        return "moderation.rules." + name().toLowerCase(Locale.ROOT);
    }

    /** The rules an official can choose for a decision that takes away what somebody wrote. */
    public static List<Rule> toChoose() {
        return List.of(ATTACK, THREAT, EXPOSES, SPAM, UNCLEAR, NOT_HERE);
    }
}
