package nl.buurtstem.moderation;

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
    /** Hidden at once, in one action; a person looks at it afterwards. */
    URGENT;

    /** Where the name of the rule stands. */
    public String word() {
        return "moderation.rule." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
