package nl.buurtstem.statements;

/**
 * What people think of one statement, in numbers.
 *
 * @param pass who read it and gave no answer
 */
public record Tally(Statement statement, int agree, int disagree, int pass) {

    /** With fewer answers nothing is told: who knows their neighbours could guess. */
    public static final int SHOWN = 5;

    /** With fewer answers we do not say that it unites or divides. */
    public static final int JUDGED = 10;

    /** From this share on, of a hundred answers, it unites. */
    public static final int UNITES = 80;

    /** When the smaller side has this share at least, it divides. */
    public static final int DIVIDES = 40;

    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    /** How many gave an answer. */
    public int answers() {
        return agree + disagree;
    }

    public boolean isShown() {
        return answers() >= SHOWN;
    }

    public Verdict verdict() {
        if (!isShown()) {
            return Verdict.FEW;
        }
        if (answers() < JUDGED) {
            return Verdict.EARLY;
        }
        if (pass > answers()) {
            return Verdict.PASSED;
        }
        if (larger() * HUNDRED >= answers() * UNITES) {
            return Verdict.UNITES;
        }
        return smaller() * HUNDRED >= answers() * DIVIDES ? Verdict.DIVIDES : Verdict.BETWEEN;
    }

    /** Whether it says something by itself: that it unites, or that it divides. */
    public boolean isClear() {
        return verdict() == Verdict.UNITES || verdict() == Verdict.DIVIDES;
    }

    /** Whether more agree than disagree; a tie counts as agreeing. */
    public boolean mostAgree() {
        return agree >= disagree;
    }

    public int larger() {
        return Math.max(agree, disagree);
    }

    public int smaller() {
        return Math.min(agree, disagree);
    }

    /** How many of a hundred answers agree, rounded. */
    public int percent() {
        return answers() == 0 ? 0 : Math.round(agree * (float) HUNDRED / answers());
    }

    /** How many of ten answers are on the larger side at least: rounded down, so that words promise no more than {@link #verdict}. */
    public int inTen() {
        return answers() == 0 ? 0 : larger() * TEN / answers();
    }
}
