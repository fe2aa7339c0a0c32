package nl.buurtstem.feedback.templates;

import java.util.Map;

/**
 * An answer to begin with.
 *
 * @param form by the names of the fields of an answer
 * @param version one more at every change; 0: it is not kept yet
 */
public record AnswerTemplate(long id, int municipality, String name, Map<String, String> form, int version) {

    public AnswerTemplate {
        form = Map.copyOf(form);
    }

    String path() {
        return "/answers/templates/" + id;
    }
}
