package nl.buurtstem.discussion.subjects;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A question of the municipality to its people.
 *
 * @param area the area it is about, of any level
 * @param influence null as long as nobody said; never once it is open
 * @param resultUse what happens with the result; empty likewise
 * @param gathers whether all ideas of its theme in its area belong to it, besides those chosen by hand
 * @param summary what came of it; empty until it is closed
 */
public record Subject(
        long id,
        String title,
        String question,
        String body,
        String language,
        int area,
        AreaPath where,
        @Nullable Influence influence,
        String resultUse,
        @Nullable Theme theme,
        boolean gathers,
        SubjectStage stage,
        String summary,
        String summaryLanguage,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        int revision) {

    public String path() {
        return "/subjects/" + id;
    }

    public boolean isDraft() {
        return stage == SubjectStage.DRAFT;
    }

    public boolean isOpen() {
        return stage == SubjectStage.OPEN;
    }

    /** Whether it says what can be influenced and what happens with the result: without, it is not published. */
    public boolean isComplete() {
        return influence != null && !resultUse.isBlank();
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n"));
    }

    public List<String> summaryParagraphs() {
        return List.of(summary.split("\n\\s*\n"));
    }
}
