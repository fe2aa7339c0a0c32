package nl.buurtstem.ideas;

import java.util.Map;

/** A piece of another room on a page of this one: its template, and the values it draws. */
public record Panel(String template, Map<String, Object> model) {

    public Panel {
        model = Map.copyOf(model);
    }
}
