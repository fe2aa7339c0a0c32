package nl.buurtstem.feedback;

import java.util.Locale;

/** What the municipality helps with. */
public enum Help {
    NONE,
    SPACE,
    MONEY,
    MATERIAL,
    PERMIT,
    CONTACT,
    /** Another body takes it on. */
    PASSED_ON;

    /** Message key of its name. */
    public String word() {
        return "feedback.help." + name().toLowerCase(Locale.ROOT);
    }
}
