package nl.buurtstem.ideas;

import java.text.Normalizer;

/** Text that people wrote, cleaned of what nobody sees: control characters and marks that turn the direction of others' text. */
public final class Prose {

    private static final String INVISIBLE = "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF"
            + "\\u200B\\u2060\\u00AD\\u180E\\u115F\\u1160\\u3164\\uFFA0&&[^\\n]]";

    private Prose() {}

    /** On one line, single spaces. */
    public static String line(String written) {
        return clean(written.replaceAll("[\\s\\p{Z}]+", " "));
    }

    /** Lines as written, at most one empty line between paragraphs. */
    public static String text(String written) {
        return clean(written.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
                .replaceAll("[ \\u00A0]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    private static String clean(String written) {
        return Normalizer.normalize(written.replaceAll(INVISIBLE, ""), Normalizer.Form.NFC)
                .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }

    /** In characters as the database counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
