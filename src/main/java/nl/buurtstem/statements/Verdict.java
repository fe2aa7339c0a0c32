package nl.buurtstem.statements;

import java.util.Locale;

/** What the numbers of a statement say. */
public enum Verdict {
    /** Nearly everybody who answered is on one side. */
    UNITES,
    /** Those who answered are split nearly in half. */
    DIVIDES,
    /** A majority, and many who think otherwise. */
    BETWEEN,
    /** More people passed than answered. */
    PASSED,
    /** Too few answers to say that it unites or divides. */
    EARLY,
    /** Too few answers to tell anything. */
    FEW;

    /** Message key of its name. */
    public String word() {
        return "statements.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
