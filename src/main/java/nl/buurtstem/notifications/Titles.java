package nl.buurtstem.notifications;

/** Titles people wrote, inside sentences of ours. */
final class Titles {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Titles() {}

    /** The title with marks around it, so that its direction does not disturb the sentence's. */
    static String isolated(String title) {
        return FIRST_STRONG_ISOLATE + title + POP_ISOLATE;
    }
}
