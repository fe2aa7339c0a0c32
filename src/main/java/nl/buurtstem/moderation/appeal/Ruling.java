package nl.buurtstem.moderation.appeal;

import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Rule;

/**
 * What a second person says about a decision.
 *
 * @param rule the house rule it rests on; none when nothing is wrong with the text
 * @param sentence plain words, told to who appealed
 * @param language in which the sentence is written
 */
public record Ruling(Verdict verdict, Rule rule, String sentence, String language) {

    static final int SENTENCE_MIN = 10;
    static final int SENTENCE_MAX = 1000;

    /**
     * A ruling about this decision.
     *
     * @param chosen the rule that was chosen; one that only confirms a decision rests on the same rule unless another was chosen
     * @throws nl.buurtstem.kernel.Refused when it lacks a rule or words
     */
    static Ruling about(Decision decision, Verdict verdict, Rule chosen, String sentence, String language) {
        boolean upheld = verdict == Verdict.UPHELD;
        boolean takesAway = upheld == decision.decision().takesAway();
        Rule rule = upheld && chosen == Rule.NONE ? decision.rule() : chosen;
        Complaints complaints = new Complaints();
        complaints.require(!takesAway || rule != Rule.NONE, "rule", AppealRefusal.RULE_MISSING);
        int length = sentence.strip().length();
        if (length < SENTENCE_MIN || length > SENTENCE_MAX) {
            complaints.add("sentence", AppealRefusal.SENTENCE_LENGTH.because("min", SENTENCE_MIN, "max", SENTENCE_MAX));
        }
        complaints.refuseIfAny();
        return new Ruling(verdict, takesAway ? rule : Rule.NONE, sentence.strip(), language);
    }
}
