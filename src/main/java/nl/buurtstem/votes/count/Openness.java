package nl.buurtstem.votes.count;

import java.math.BigInteger;

/**
 * When papers are published one by one. A long ranking in a small round can be recognised by whoever asked somebody to fill it
 * in exactly so, and so can a division of points; there only sums are published.
 *
 * <p>The rule looks at the round, not at its papers: it is known beforehand and nobody can change it by voting. It does not promise that
 * no paper is the only one of its sort: from {@code from} papers on rare ones are published too. Papers that only choose are always
 * published (equal shares could not be counted from sums at all); with many options some of their combinations stand alone as well.
 *
 * @param perPaper so many papers are needed for every way in which a paper can be filled in
 * @param from from so many papers on, every round is published paper by paper
 */
public record Openness(int perPaper, int from) {

    public static final Openness USUAL = new Openness(5, 500);

    /** With fewer papers than this nothing is published of what was chosen, sums neither: one paper would be its own sum. */
    public static final long FEWEST = 5;

    /** Whether figures of the options may be seen; what nobody voted in hides nobody. */
    public static boolean showsFigures(long papers) {
        return papers == 0 || papers >= FEWEST;
    }

    /** Whether a round with these rules, so many options and so many papers is published paper by paper. */
    public boolean isOpen(RoundRules rules, int options, long papers) {
        return papers >= needed(rules, options);
    }

    /** How many papers it takes for that. */
    public long needed(RoundRules rules, int options) {
        boolean risky = rules.kind() == VotingKind.RANKED || rules.kind() == VotingKind.POINTS;
        return risky
                ? Ways.of(rules, options)
                        .multiply(BigInteger.valueOf(perPaper))
                        .min(BigInteger.valueOf(from))
                        .max(BigInteger.valueOf(FEWEST))
                        .longValueExact()
                : FEWEST;
    }
}
