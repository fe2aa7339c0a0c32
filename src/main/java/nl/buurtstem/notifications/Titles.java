package nl.buurtstem.notifications;

import nl.buurtstem.moderation.signs.Signs;

/** Titles people wrote, inside sentences of ours; without a number or an address of e-mail that somebody put in one. */
final class Titles {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Titles() {}

    /** The title with marks around it, so that its direction does not disturb the sentence's. */
    static String isolated(String title) {
        return FIRST_STRONG_ISOLATE + Signs.masked(title) + POP_ISOLATE;
    }
}
