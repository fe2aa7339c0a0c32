package nl.buurtstem.ideas;

import java.text.Normalizer;

/** Text that people wrote, cleaned of what nobody sees: control characters and marks that turn the direction of others' text. */
final class Prose {

    private static final String INVISIBLE = "[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}&&[^\\n]]";

    private Prose() {}

    /** On one line, single spaces. */
    static String line(String written) {
        return clean(written.replaceAll("\\s+", " "));
    }

    /** Lines as written, at most one empty line between paragraphs. */
    static String text(String written) {
        return clean(written.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("[ \\u00A0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    private static String clean(String written) {
        return Normalizer.normalize(written.replaceAll(INVISIBLE, ""), Normalizer.Form.NFC)
                .strip();
    }

    /** In characters as the database counts them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
