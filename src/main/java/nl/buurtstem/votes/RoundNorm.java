package nl.buurtstem.votes;

import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.votes.count.VotingKind;
import org.jspecify.annotations.Nullable;

/**
 * How many of the residents must take part or agree.
 *
 * @param residents frozen when the dates were fixed; null before
 */
public record RoundNorm(Norm.Of of, int percent, @Nullable Integer residents) {

    /** Children and others who cannot vote are residents too: more than this is asked of nobody. */
    static final int MOST = 90;

    /** From here on hardly any vote gets so far. */
    static final int HIGH = 50;

    /** Whether this can be asked of papers of this kind. */
    static boolean fits(Norm.Of of, VotingKind kind) {
        return kind != VotingKind.POLL
                && (of == Norm.Of.TURNOUT || (kind != VotingKind.RANKED && kind != VotingKind.POINTS));
    }

    /** As the count knows it; null until the number of residents is fixed. */
    @Nullable
    Norm counted() {
        return residents == null ? null : new Norm(of, percent, residents);
    }

    /** The same, with as many residents as there are now where nothing is fixed yet. */
    Norm with(long now) {
        Norm fixed = counted();
        return fixed == null ? new Norm(of, percent, Math.max(1, now)) : fixed;
    }

    /** Message key of it. */
    String word() {
        return "votes.norm." + (of == Norm.Of.TURNOUT ? "turnout" : "support");
    }
}
