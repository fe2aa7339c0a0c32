package nl.buurtstem.discussion.subjects;

import java.util.Locale;

/** Where a subject is in its life. */
public enum SubjectStage {
    /** Only whoever may make subjects there sees it. */
    DRAFT,
    OPEN,
    /** Everybody reads what came of it. */
    CLOSED;

    /** Message key of its name. */
    public String word() {
        return "subjects.stage." + name().toLowerCase(Locale.ROOT);
    }
}
