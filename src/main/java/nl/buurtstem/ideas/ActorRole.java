package nl.buurtstem.ideas;

import java.util.Locale;

/** As what somebody makes a move. */
public enum ActorRole {
    /** The author of the idea; no other resident moves it. */
    RESIDENT,
    OFFICIAL,
    CLERK,
    FACILITATOR,
    ADMINISTRATOR,
    /** The program itself, by a rule that everybody can read. */
    PROGRAM;

    /** Whether they act for the municipality, and so always say why. */
    public boolean isStaff() {
        return this != RESIDENT && this != PROGRAM;
    }

    /** Message key of its name. */
    public String word() {
        return "ideas.role." + name().toLowerCase(Locale.ROOT);
    }
}
