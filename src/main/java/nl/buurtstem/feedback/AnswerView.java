package nl.buurtstem.feedback;

import java.util.List;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.language.Advice;
import nl.buurtstem.feedback.language.Glossary;
import nl.buurtstem.feedback.templates.AnswerTemplate;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * What the page with the form shows.
 *
 * @param moves what the answer can do to the idea as it stands
 * @param given what was answered before, newest first
 * @param mine this official's own draft
 * @param others drafts of colleagues, and one's own when it was changed elsewhere
 * @param colleagues who can be asked to read it; empty where the area does not want that
 * @param named the day that an earlier answer named and that still counts; null without one
 * @param advice about its words; null until one asks for it
 */
record AnswerView(
        Idea idea,
        String neighbourhood,
        List<Move> moves,
        List<Given> given,
        AnswerForm filled,
        List<Complaint> complaints,
        @Nullable Draft mine,
        List<Draft> others,
        List<AnswerTemplate> templates,
        boolean wantsReader,
        List<Resident> colleagues,
        @Nullable NamedDay named,
        @Nullable Advice advice,
        Glossary glossary) {

    int version() {
        return mine == null ? 0 : mine.version();
    }

    /** The number of the newest answer; 0 without one. */
    long seen() {
        return given.isEmpty() ? 0 : given.getFirst().answer().id();
    }

    /** Whether there is something to read of a draft that was sent back. */
    boolean sentBack() {
        return mine != null && mine.isSentBack();
    }

    boolean asked() {
        return mine != null && mine.isAsked();
    }
}
