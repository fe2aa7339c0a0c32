package nl.buurtstem.feedback.remark;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One internal remark.
 *
 * @param text empty when it was taken back
 * @param language tag of the language it is written in
 * @param by null when the writer was forgotten
 * @param name of the writer; empty when they were forgotten
 * @param takenBack when the writer took it back
 */
record Remark(
        long id,
        IdeaId idea,
        String text,
        String language,
        @Nullable ResidentId by,
        String name,
        Instant at,
        @Nullable Instant takenBack) {

    static final int TEXT_MIN = 3;
    static final int TEXT_MAX = 2000;

    /** The text as it is kept. */
    static String read(@Nullable String written) {
        String text = Prose.text(written == null ? "" : written);
        int length = Prose.length(text);
        if (length < TEXT_MIN || length > TEXT_MAX) {
            throw RemarkRefusal.TEXT_LENGTH
                    .because("min", TEXT_MIN, "max", TEXT_MAX)
                    .at("text");
        }
        return text;
    }

    boolean isTakenBack() {
        return takenBack != null;
    }

    boolean isBy(ResidentId person) {
        return person.equals(by);
    }

    List<String> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    String path() {
        return idea.path() + "/remarks/" + id;
    }

    /** Its id on the page. */
    String anchor() {
        return "remark-" + id;
    }
}
