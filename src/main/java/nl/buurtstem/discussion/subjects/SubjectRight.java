package nl.buurtstem.discussion.subjects;

import java.util.EnumSet;
import java.util.Set;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what with a subject: officials and facilitators of its area, as long as it stands where that makes sense. */
enum SubjectRight {
    /** Everybody, once it is published. */
    READ(SubjectStage.OPEN, SubjectStage.CLOSED),
    /** Change what it says: a draft freely, an open one in public. */
    EDIT(SubjectStage.DRAFT, SubjectStage.OPEN),
    OPEN(SubjectStage.DRAFT),
    CLOSE(SubjectStage.OPEN),
    /** Say by hand which ideas belong to it; also afterwards, for who reads it later. */
    GATHER(SubjectStage.DRAFT, SubjectStage.OPEN, SubjectStage.CLOSED),
    /** Put it into another language; also afterwards. */
    TRANSLATE(SubjectStage.DRAFT, SubjectStage.OPEN, SubjectStage.CLOSED);

    private final Set<SubjectStage> stages;

    SubjectRight(SubjectStage first, SubjectStage... more) {
        this.stages = EnumSet.of(first, more);
    }

    /** Why this viewer may not; null when they may. */
    @Nullable
    SubjectRefusal refuses(Viewer viewer, Subject subject) {
        boolean works = worksIn(viewer, subject.where());
        if (subject.isDraft() && !works) {
            return SubjectRefusal.NO_SUCH_SUBJECT;
        }
        if (this == READ) {
            return null;
        }
        if (!works) {
            return SubjectRefusal.STAFF_ONLY;
        }
        return stages.contains(subject.stage()) ? null : SubjectRefusal.NOT_NOW;
    }

    boolean allows(Viewer viewer, Subject subject) {
        return refuses(viewer, subject) == null;
    }

    /** Whether they make subjects there. */
    static boolean worksIn(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person
                && (person.is(Role.OFFICIAL, where) || person.is(Role.FACILITATOR, where));
    }

    /** Whether they do anywhere. */
    static boolean worksSomewhere(Viewer viewer) {
        return viewer instanceof Person person
                && (person.isSomewhere(Role.OFFICIAL) || person.isSomewhere(Role.FACILITATOR));
    }
}
