package nl.buurtstem.walkshop;

import java.time.Instant;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * One step of a walkshop.
 *
 * @param number where it stands, from 1
 * @param doneAt null as long as it is not done
 */
public record Step(
        long id,
        int number,
        String title,
        String text,
        @Nullable Instant doneAt) {

    public static final int TITLE_MAX = 100;
    public static final int TEXT_MAX = 1000;

    public Step {
        title = Prose.line(title);
        text = Prose.text(text);
        Complaints complaints = new Complaints();
        Length.require(complaints, "title", title, 3, TITLE_MAX);
        Length.require(complaints, "text", text, 0, TEXT_MAX);
        complaints.refuseIfAny();
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
