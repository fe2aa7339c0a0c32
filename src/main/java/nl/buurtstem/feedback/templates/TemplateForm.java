package nl.buurtstem.feedback.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;

/** A template as it was typed. */
record TemplateForm(Map<String, String> values) {

    /** The longer texts of an answer, and then its lines. */
    static final List<String> TEXTS = List.of("possible", "impossible", "why", "whyHere");

    static final List<String> LINES = List.of("planned", "who", "contact");

    private static final int NAME_MIN = 3;
    private static final int NAME_MAX = 80;
    private static final int TEXT_MAX = 2000;
    private static final int LINE_MAX = 300;

    TemplateForm {
        values = Map.copyOf(values);
    }

    static TemplateForm of(AnswerTemplate template) {
        Map<String, String> values = new LinkedHashMap<>(template.form());
        values.put("name", template.name());
        values.put("version", Integer.toString(template.version()));
        return new TemplateForm(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : 0;
    }

    /** The template, read; every complaint at once. */
    AnswerTemplate read(long id, int municipality, List<String> languages) {
        Complaints complaints = new Complaints();
        String name = value("name").strip();
        if (name.length() < NAME_MIN || name.length() > NAME_MAX) {
            complaints.add("name", TemplateRefusal.NAME_LENGTH.because("min", NAME_MIN, "max", NAME_MAX));
        }
        Map<String, String> form = new LinkedHashMap<>();
        TEXTS.forEach(field -> take(field, TEXT_MAX, form, complaints));
        LINES.forEach(field -> take(field, LINE_MAX, form, complaints));
        complaints.require(!form.isEmpty(), "possible", TemplateRefusal.EMPTY);
        form.put("language", languages.contains(value("language")) ? value("language") : "nl");
        complaints.refuseIfAny();
        return new AnswerTemplate(id, municipality, name, form, version());
    }

    private void take(String field, int max, Map<String, String> form, Complaints complaints) {
        String text = value(field).strip();
        if (text.length() > max) {
            complaints.add(field, TemplateRefusal.TEXT_LENGTH.because("max", max));
        }
        Placeholders.unknown(text)
                .ifPresent(typed -> complaints.add(field, TemplateRefusal.PLACEHOLDER_UNKNOWN.because("typed", typed)));
        if (!text.isEmpty()) {
            form.put(field, text);
        }
    }
}
