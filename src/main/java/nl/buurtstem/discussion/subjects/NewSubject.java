package nl.buurtstem.discussion.subjects;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of a subject says, correct but perhaps not complete: making one collects every complaint, each under the name
 * of its component.
 */
public record NewSubject(
        String title,
        String question,
        String body,
        String language,
        int area,
        @Nullable Influence influence,
        String resultUse,
        @Nullable Theme theme,
        boolean gathers) {

    public static final int TITLE_MIN = 8;
    public static final int TITLE_MAX = 100;
    public static final int QUESTION_MIN = 10;
    public static final int QUESTION_MAX = 300;
    public static final int BODY_MIN = 20;
    public static final int BODY_MAX = 5000;
    public static final int RESULT_MAX = 1000;

    public NewSubject {
        title = Prose.line(title);
        question = Prose.line(question);
        body = Prose.text(body);
        resultUse = Prose.text(resultUse);
        Complaints complaints = new Complaints();
        require(complaints, "title", title, TITLE_MIN, TITLE_MAX, SubjectRefusal.TITLE_LENGTH);
        require(complaints, "question", question, QUESTION_MIN, QUESTION_MAX, SubjectRefusal.QUESTION_LENGTH);
        require(complaints, "body", body, BODY_MIN, BODY_MAX, SubjectRefusal.BODY_LENGTH);
        require(complaints, "resultUse", resultUse, 0, RESULT_MAX, SubjectRefusal.RESULT_LENGTH);
        complaints.require(!gathers || theme != null, "theme", SubjectRefusal.THEME_MISSING);
        complaints.refuseIfAny();
    }

    /** What a subject says, with another sentence about what happens with the result. */
    public static NewSubject of(Subject now, String resultUse) {
        return new NewSubject(
                now.title(),
                now.question(),
                now.body(),
                now.language(),
                now.area(),
                now.influence(),
                resultUse,
                now.theme(),
                now.gathers());
    }

    /** The same about this area. */
    NewSubject in(int other) {
        return new NewSubject(title, question, body, language, other, influence, resultUse, theme, gathers);
    }

    private static void require(
            Complaints complaints, String field, String text, int min, int max, SubjectRefusal refusal) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, refusal.because("min", min, "max", max, "length", length));
        }
    }
}
