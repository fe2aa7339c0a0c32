package nl.buurtstem.moderation;

import java.time.Instant;
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
        boolean onAppeal) {}
