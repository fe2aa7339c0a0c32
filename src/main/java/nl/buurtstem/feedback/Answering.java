package nl.buurtstem.feedback;

import java.util.List;
import nl.buurtstem.feedback.promise.NewPromise;

/**
 * An answer and what it promises.
 *
 * @param longer why it takes longer than an earlier answer said; empty when it does not
 */
public record Answering(NewAnswer answer, List<NewPromise> promises, String longer) {

    public Answering {
        promises = List.copyOf(promises);
    }

    /** An answer that promises nothing by a day. */
    static Answering of(NewAnswer answer) {
        return new Answering(answer, List.of(), "");
    }
}
