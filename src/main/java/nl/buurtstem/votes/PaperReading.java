package nl.buurtstem.votes;

import java.util.Objects;
import nl.buurtstem.votes.count.BallotPaper;
import org.jspecify.annotations.Nullable;

/**
 * What one person read on a paper.
 *
 * @param paper what is marked; null: it cannot count
 * @param fault why it cannot; null: it can
 */
record PaperReading(@Nullable BallotPaper paper, @Nullable PaperFault fault) {

    private static final String VOID = "void ";

    PaperReading {
        if ((paper == null) == (fault == null)) {
            throw new IllegalArgumentException("a paper counts or it does not");
        }
    }

    static PaperReading of(BallotPaper paper) {
        return new PaperReading(paper, null);
    }

    static PaperReading of(PaperFault fault) {
        return new PaperReading(null, fault);
    }

    /** In one form only: two people read the same when their texts are equal. */
    String text() {
        return fault == null ? Objects.requireNonNull(paper).text() : VOID + fault.name();
    }

    static PaperReading parse(String text) {
        return text.startsWith(VOID)
                ? of(PaperFault.valueOf(text.substring(VOID.length())))
                : of(BallotPaper.parse(text));
    }

    /** Nothing of it stands in a log. */
    @Override
    public String toString() {
        return "what somebody read on a paper";
    }
}
