package nl.buurtstem.ideas;

import java.time.Instant;

/** What an author added under the text once people had liked it; the text itself stays. */
record Addendum(String body, String language, Instant writtenAt) {

    static final int MIN = 2;
    static final int MAX = 1000;

    /** The text of a new one, cleaned. */
    static String text(String written) {
        String body = Prose.text(written);
        int length = Prose.length(body);
        if (length < MIN || length > MAX) {
            throw IdeaRefusal.ADDENDUM_LENGTH.because("min", MIN, "max", MAX, "length", length);
        }
        return body;
    }
}
