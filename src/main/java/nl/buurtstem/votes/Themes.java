package nl.buurtstem.votes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.web.Page;

/** The count knows themes by the names of their constants; people read what they are called. */
final class Themes {

    private Themes() {}

    static String said(Page page, Complaint complaint) {
        return page.words().of(complaint.refusal().key(), named(page, complaint.values()));
    }

    /** The same values, with a theme's name in the reader's language. */
    static Map<String, Object> named(Page page, Map<String, Object> values) {
        Map<String, Object> named = new HashMap<>(values);
        Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(values.get("theme")))
                .forEach(theme -> named.put("theme", page.t(theme.word())));
        return named;
    }
}
