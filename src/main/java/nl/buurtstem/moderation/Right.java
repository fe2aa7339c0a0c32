package nl.buurtstem.moderation;

import java.util.EnumSet;
import java.util.Set;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/**
 * Who may do what with something people wrote: one row per right, in which situations it exists. Anybody may flag;
 * everything else takes an official of the area who neither wrote it nor entered it for another.
 */
enum Right {
    FLAG(Set.of(Situation.VISIBLE)),
    LOOK(EnumSet.allOf(Situation.class)),
    PUBLISH(Set.of(Situation.IN_REVIEW)),
    ASK_CHANGE(Set.of(Situation.IN_REVIEW)),
    /** Of what is hidden already: it was hidden in a hurry, and now gets a rule and words. */
    HIDE(Set.of(Situation.IN_REVIEW, Situation.CHANGES_ASKED, Situation.VISIBLE, Situation.HIDDEN)),
    RESTORE(Set.of(Situation.HIDDEN)),
    KEEP(Set.of(Situation.VISIBLE));

    private final Set<Situation> situations;

    Right(Set<Situation> situations) {
        this.situations = situations;
    }

    /** The right that this decision takes. */
    static Right to(Decision.Kind decision) {
        return valueOf(decision.name());
    }

    /** Whether it exists in this situation, whoever asks. */
    boolean existsIn(Situation situation) {
        return situations.contains(situation);
    }

    /** Whether this viewer may do it with this subject as it stands. */
    boolean allows(Viewer viewer, Subject subject) {
        return existsIn(subject.situation())
                && (this == FLAG || isOfficialFor(viewer, subject) && mayJudge(viewer, subject));
    }

    private boolean mayJudge(Viewer viewer, Subject subject) {
        return this == LOOK || !wrote(viewer, subject);
    }

    static boolean isOfficialFor(Viewer viewer, Subject subject) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, subject.where());
    }

    static boolean wrote(Viewer viewer, Subject subject) {
        return viewer instanceof Person person
                && (person.id().equals(subject.author()) || person.id().equals(subject.enteredBy()));
    }
}
