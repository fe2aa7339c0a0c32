package nl.buurtstem.moderation;

import java.time.Instant;
import java.util.Set;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was made.
 *
 * @param subjectKind what it is about; see {@link Moderated#kind}
 * @param number counts the decisions about this subject, from 1
 * @param neighbourhood where the subject lies
 * @param by null when the official was forgotten
 * @param rules number of the edition of the house rules it rests on; see {@link RuleBook}
 * @param onAppeal whether it puts an earlier one right
 */
public record Decided(
        long id,
        String subjectKind,
        long subjectId,
        int number,
        Decision decision,
        int neighbourhood,
        @Nullable ResidentId by,
        Instant at,
        int rules,
        boolean onAppeal) {

    /** Kinds that are no texts, and have words of their own for what was decided and why. */
    private static final Set<String> OWN_WORDS = Set.of("likes");

    /** Where stands what was decided. */
    public String word() {
        return "moderation.decided." + decision.decision().lower() + own();
    }

    /** Where stands the house rule it rests on; before likes had a rule of their own, theirs was called otherwise. */
    public String ruleWord() {
        return decision.rule().word() + (decision.rule() == Rule.ONE_LIKE ? "" : own());
    }

    private String own() {
        return OWN_WORDS.contains(subjectKind) ? "_" + subjectKind : "";
    }
}
