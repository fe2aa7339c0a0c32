package nl.buurtstem.feedback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.feedback.translation.Translation;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/** A translation as it was typed; a part that the answer does not have is not asked for. */
record TranslationForm(Map<String, String> values) {

    TranslationForm {
        values = Map.copyOf(values);
    }

    static TranslationForm of(@Nullable Translation known) {
        if (known == null) {
            return new TranslationForm(Map.of());
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("possible", known.possible());
        values.put("impossible", known.impossible());
        values.put("planned", known.planned());
        values.put("who", known.who());
        values.put("why", known.why());
        values.put("whyHere", known.whyHere());
        values.put("number", Integer.toString(known.number()));
        return new TranslationForm(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    int number() {
        return value("number").matches("\\d{1,9}") ? Integer.parseInt(value("number")) : 0;
    }

    /** The parts of an answer that can be translated, in order. */
    static Map<String, String> parts(NewAnswer said) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("possible", said.possible());
        parts.put("impossible", said.impossible());
        parts.put("why", said.why());
        parts.put("whyHere", said.whyHere());
        parts.put("planned", said.planned());
        parts.put("who", said.who());
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** The translation, read: every part of the answer needs one. */
    Translation read(Answer answer, String language, Instant now) {
        Complaints complaints = new Complaints();
        Map<String, String> made = new LinkedHashMap<>();
        parts(answer.said()).keySet().forEach(part -> {
            String text = value(part);
            int min = part.equals("why") ? NewAnswer.WHY_MIN : 1;
            if (text.length() < min || text.length() > NewAnswer.TEXT_MAX) {
                complaints.add(part, FeedbackRefusal.PART_MISSING.because("min", min, "max", NewAnswer.TEXT_MAX));
            }
            made.put(part, text);
        });
        complaints.refuseIfAny();
        return new Translation(
                answer.id(),
                language,
                number() + 1,
                made.getOrDefault("possible", ""),
                made.getOrDefault("impossible", ""),
                made.getOrDefault("planned", ""),
                made.getOrDefault("who", ""),
                made.getOrDefault("why", ""),
                made.getOrDefault("whyHere", ""),
                now);
    }
}
