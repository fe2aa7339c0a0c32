package nl.buurtstem.statements;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.signs.Signs;

/** What somebody wants to put to others, complete and correct: short, one thing, and nothing about how to reach anybody. */
public record NewStatement(String text, String language) {

    public static final int TEXT_MIN = 20;
    public static final int TEXT_MAX = 280;

    public NewStatement {
        text = Prose.line(text);
        Complaints complaints = new Complaints();
        if (!isLong(text)) {
            complaints.add(
                    "text",
                    StatementRefusal.STATEMENT_LENGTH.because(
                            "min", TEXT_MIN, "max", TEXT_MAX, "length", Prose.length(text)));
        } else {
            complaints.require(!Signs.personalIn(text), "text", StatementRefusal.PERSONAL_DATA);
        }
        complaints.refuseIfAny();
    }

    /** Whether a text is as long as a statement may be. */
    static boolean isLong(String text) {
        int length = Prose.length(text);
        return length >= TEXT_MIN && length <= TEXT_MAX;
    }
}
