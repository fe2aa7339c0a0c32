package nl.buurtstem.translations;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/** A translation as it was typed. */
record TranslationForm(Map<String, String> values) {

    TranslationForm {
        values = Map.copyOf(values);
    }

    /** What was translated before, also of parts that say something else by now. */
    static TranslationForm of(@Nullable Translation known) {
        return new TranslationForm(known == null ? Map.of() : known.words());
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Number of the translation that was there when the form was drawn. */
    int before() {
        return value("before").matches("\\d{1,9}") ? Integer.parseInt(value("before")) : 0;
    }

    /** What shows whether the original is still the one that was translated. */
    static String mark(Original original, String language) {
        return Integer.toHexString(original.textsFor(language).hashCode());
    }

    /** The words of every part; all complaints at once. */
    Map<String, String> read(Original original, String language) {
        Complaints complaints = new Complaints();
        Map<String, String> words = new LinkedHashMap<>();
        for (Part part : original.partsFor(language)) {
            String text = value(part.name());
            int length = text.codePointCount(0, text.length());
            if (length < part.least() || length > part.most()) {
                complaints.add(
                        part.name(), TranslationRefusal.PART_LENGTH.because("min", part.least(), "max", part.most()));
            }
            words.put(part.name(), text);
        }
        complaints.refuseIfAny();
        if (!value("mark").equals(mark(original, language))) {
            throw TranslationRefusal.ORIGINAL_CHANGED.because();
        }
        return words;
    }
}
