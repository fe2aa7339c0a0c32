package nl.buurtstem.discussion.subjects;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.translations.Translation;
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

    /** The same as somebody put it into other words; as it is where they translated something else, or nothing. */
    public Subject in(@Nullable Translation made) {
        if (made == null) {
            return this;
        }
        String newTitle = made.of("title", title);
        String newQuestion = made.of("question", question);
        String newBody = made.of("body", body);
        String newUse = made.of("resultUse", resultUse);
        Subject now = newTitle == null || newQuestion == null || newBody == null || newUse == null
                ? this
                : saying(newTitle, newQuestion, newBody, newUse, made.language());
        String newSummary = made.of("summary", summary);
        return newSummary == null || summary.isEmpty() ? now : now.endingIn(newSummary, made.language());
    }

    private Subject saying(String newTitle, String newQuestion, String newBody, String newUse, String newLanguage) {
        return new Subject(
                id,
                newTitle,
                newQuestion,
                newBody,
                newLanguage,
                area,
                where,
                influence,
                newUse,
                theme,
                gathers,
                stage,
                summary,
                summaryLanguage,
                openedAt,
                closedAt,
                revision);
    }

    private Subject endingIn(String newSummary, String newLanguage) {
        return new Subject(
                id,
                title,
                question,
                body,
                language,
                area,
                where,
                influence,
                resultUse,
                theme,
                gathers,
                stage,
                newSummary,
                newLanguage,
                openedAt,
                closedAt,
                revision);
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n"));
    }

    public List<String> summaryParagraphs() {
        return List.of(summary.split("\n\\s*\n"));
    }
}
