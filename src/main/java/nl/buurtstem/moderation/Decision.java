package nl.buurtstem.moderation;

import java.util.Locale;

/**
 * What an official decided about something people wrote.
 *
 * @param rule the house rule it rests on
 * @param sentence plain words, told to the author
 * @param language in which the sentence is written
 */
public record Decision(Kind decision, Rule rule, String sentence, String language) {

    private static final int SENTENCE_MIN = 10;
    private static final int SENTENCE_MAX = 1000;

    /** What can be decided. */
    public enum Kind {
        PUBLISH,
        ASK_CHANGE,
        HIDE,
        RESTORE,
        /** Leave it as it is; whoever flagged it hears so. */
        KEEP;

        /** Where the name of this kind of decision stands. */
        public String word() {
            return "moderation.decision." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether it takes something away, and so needs a rule that was broken. */
        public boolean needsRule() {
            return this == HIDE || this == ASK_CHANGE;
        }
    }

    public Decision {
        sentence = sentence.strip();
        if (sentence.length() < SENTENCE_MIN || sentence.length() > SENTENCE_MAX) {
            throw ModerationRefusal.SENTENCE_LENGTH.because("min", SENTENCE_MIN, "max", SENTENCE_MAX);
        }
        if (decision.needsRule() && rule == Rule.NONE) {
            throw ModerationRefusal.RULE_MISSING.because();
        }
    }
}
