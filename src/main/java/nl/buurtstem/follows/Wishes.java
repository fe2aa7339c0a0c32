package nl.buurtstem.follows;

/**
 * How somebody wants their mail.
 *
 * @param most how many mails a day come at once; what is over waits for the next daily mail
 * @param likes whether mail comes about ideas they like
 */
record Wishes(QuietHours quiet, int most, boolean likes) {

    static final int MOST_EVER = 50;

    /** As long as somebody said nothing. */
    static final Wishes USUAL = new Wishes(QuietHours.USUAL, 5, true);

    Wishes {
        if (most < 1 || most > MOST_EVER) {
            throw FollowRefusal.MOST_RANGE.because("min", 1, "max", MOST_EVER);
        }
    }
}
