package nl.buurtstem.discussion.subjects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subject tells people at one moment. */
record Says(
        String title,
        String question,
        String body,
        @Nullable Influence influence,
        String resultUse) {

    static Says of(Subject subject) {
        return new Says(subject.title(), subject.question(), subject.body(), subject.influence(), subject.resultUse());
    }

    static Says of(NewSubject subject) {
        return new Says(subject.title(), subject.question(), subject.body(), subject.influence(), subject.resultUse());
    }

    boolean hasOtherInfluence(Says other) {
        return influence != other.influence;
    }

    boolean hasOtherUse(Says other) {
        return !resultUse.equals(other.resultUse);
    }

    /** Whether people join in by other rules: what can be influenced, or what happens with the result. */
    boolean hasOtherRules(Says other) {
        return hasOtherInfluence(other) || hasOtherUse(other);
    }

    boolean hasOtherTexts(Says other) {
        return !title.equals(other.title) || !question.equals(other.question) || !body.equals(other.body);
    }

    /** The text, paragraph by paragraph. */
    List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n"));
    }
}
