package nl.buurtstem.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as it lies in the demo's mailbox. */
record ReceivedMail(long id, String to, String language, String subject, String text, String html, Instant sentAt) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    /** A stretch of the text, or a link in it. */
    record Piece(String text, boolean isLink) {}

    /** The lines of the text, each cut up into words and links. */
    List<List<Piece>> paragraphs() {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(ReceivedMail::pieces)
                .toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        int read = 0;
        while (link.find()) {
            pieces.add(new Piece(line.substring(read, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            read = link.end();
        }
        pieces.add(new Piece(line.substring(read), false));
        return pieces;
    }

    /** Every address in the text, in its order. */
    List<String> links() {
        return LINK.matcher(text).results().map(r -> r.group()).toList();
    }
}
