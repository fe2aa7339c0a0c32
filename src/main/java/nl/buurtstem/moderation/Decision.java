package nl.buurtstem.moderation;

import java.util.Locale;
import nl.buurtstem.kernel.Complaints;

/**
 * What an official decides about something people wrote.
 *
 * @param rule the house rule it rests on
 * @param sentence plain words, told to the author
 * @param language in which the sentence is written
 */
public record Decision(Kind decision, Rule rule, String sentence, String language) {

    static final int SENTENCE_MIN = 10;
    static final int SENTENCE_MAX = 1000;

    /** What can be decided. */
    public enum Kind {
        PUBLISH,
        ASK_CHANGE,
        HIDE,
        RESTORE,
        /** Leave it as it is. */
        KEEP;

        /** Where its name stands, as something one can choose. */
        public String word() {
            return "moderation.decision." + lower();
        }

        /** Whether it takes something away, and so needs a rule and words of its own. */
        public boolean takesAway() {
            return this == HIDE || this == ASK_CHANGE;
        }

        public String lower() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        sentence = sentence.strip();
        int length = sentence.length();
        Complaints complaints = new Complaints();
        complaints.require(!decision.takesAway() || rule != Rule.NONE, "rule", ModerationRefusal.RULE_MISSING);
        if (length < SENTENCE_MIN || length > SENTENCE_MAX) {
            complaints.add(
                    "sentence", ModerationRefusal.SENTENCE_LENGTH.because("min", SENTENCE_MIN, "max", SENTENCE_MAX));
        }
        complaints.refuseIfAny();
    }
}
