package nl.buurtstem.votes.count;

/**
 * What a paper may say.
 *
 * @param min the least options a paper that is not blank names
 * @param max the most options a paper names
 * @param blank whether a paper without any mark is valid
 * @param points the points a paper divides, where it does
 * @param allPoints whether all of them must be given
 * @param equalRanks whether options may share a place ({@link WinnerRule#SCHULZE} only)
 * @param mustFit whether the plans chosen on one paper must fit in the money together
 */
public record PaperRules(
        int min, int max, boolean blank, int points, boolean allPoints, boolean equalRanks, boolean mustFit) {

    /** As many choices as one likes, or none at all. */
    public static final PaperRules FREE = new PaperRules(1, Integer.MAX_VALUE, true, 0, false, false, false);

    public PaperRules {
        if (min < 0 || max < 1 || min > max || points < 0) {
            throw new IllegalArgumentException("a paper nobody could fill in");
        }
    }

    public PaperRules withChoices(int least, int most) {
        return new PaperRules(least, most, blank, points, allPoints, equalRanks, mustFit);
    }

    public PaperRules withBlank(boolean valid) {
        return new PaperRules(min, max, valid, points, allPoints, equalRanks, mustFit);
    }

    public PaperRules withPoints(int given, boolean all) {
        return new PaperRules(min, max, blank, given, all, equalRanks, mustFit);
    }

    public PaperRules withEqualRanks(boolean allowed) {
        return new PaperRules(min, max, blank, points, allPoints, allowed, mustFit);
    }

    public PaperRules withMustFit(boolean fit) {
        return new PaperRules(min, max, blank, points, allPoints, equalRanks, fit);
    }
}
