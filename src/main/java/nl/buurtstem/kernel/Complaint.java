package nl.buurtstem.kernel;

import java.util.Map;

/**
 * A refusal about one field of a form, or about the whole request when {@code field} is empty.
 *
 * @param field the name the browser sent it under
 * @param values the named values of the sentence
 */
public record Complaint(String field, Refusal refusal, Map<String, Object> values) {

    public Complaint {
        values = Map.copyOf(values);
    }

    /** The same complaint, about this field. */
    public Complaint at(String name) {
        return new Complaint(name, refusal, values);
    }
}
