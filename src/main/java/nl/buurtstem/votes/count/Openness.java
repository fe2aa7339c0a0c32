package nl.buurtstem.votes.count;

import java.math.BigInteger;

/**
 * When papers are published one by one. A long ranking in a small round can be recognised by whoever asked somebody to fill it
 * in exactly so; there only sums are published.
 *
 * <p>The rule looks at the round, not at its papers: it is known beforehand and nobody can change it by voting. It does not promise that
 * no paper is the only one of its sort: from {@code from} papers on rare ones are published too. Equal shares cannot be
 * counted from sums, so its papers are always published; they are sets of plans, not orders, but in a small round some stand alone.
 *
 * @param perPaper so many papers are needed for every way in which a paper can be filled in
 * @param from from so many papers on, every round is published paper by paper
 */
public record Openness(int perPaper, int from) {

    public static final Openness USUAL = new Openness(5, 500);

    /** Whether a round with these rules, so many options and so many papers is published paper by paper. */
    public boolean isOpen(RoundRules rules, int options, long papers) {
        return rules.rule() == WinnerRule.EQUAL_SHARES
                || papers >= from
                || Ways.of(rules, options)
                                .multiply(BigInteger.valueOf(perPaper))
                                .compareTo(BigInteger.valueOf(papers))
                        <= 0;
    }
}
