package nl.buurtstem.statements;

import java.util.EnumSet;
import java.util.Set;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what, and in which phases: one row per right. */
public enum StatementRight {
    /** Begin a session: officials of the area. Phases do not matter, for there is none yet. */
    BEGIN(EnumSet.allOf(Phase.class), (person, where, author) -> person.is(Role.OFFICIAL, where)),

    /** Change it or take it away: officials of the area, until it opens. */
    CHANGE(EnumSet.of(Phase.PLANNED), (person, where, author) -> person.is(Role.OFFICIAL, where)),

    /** End it early or lengthen it: officials of the area, while it is open. */
    END(EnumSet.of(Phase.OPEN), (person, where, author) -> person.is(Role.OFFICIAL, where)),

    /** Take a position: whoever is signed in, also on one's own statement. */
    TAKE(EnumSet.of(Phase.OPEN), (person, where, author) -> true),

    /** Add a statement: whoever is signed in. */
    ADD(EnumSet.of(Phase.OPEN), (person, where, author) -> true),

    /** Change what one added, as long as it is not published: its author. */
    REWRITE(EnumSet.of(Phase.OPEN), (person, where, author) -> person.id().equals(author)),

    /** Read what is not published, or hidden: its author and officials of the area. */
    READ_HIDDEN(
            EnumSet.allOf(Phase.class),
            (person, where, author) -> person.id().equals(author) || person.is(Role.OFFICIAL, where));

    private final Set<Phase> phases;
    private final Sentence sentence;

    StatementRight(Set<Phase> phases, Sentence sentence) {
        this.phases = phases;
        this.sentence = sentence;
    }

    private interface Sentence {
        boolean test(Person person, AreaPath where, @Nullable ResidentId author);
    }

    /** Whether it exists in this phase, whoever asks. */
    boolean existsIn(Phase phase) {
        return phases.contains(phase);
    }

    /**
     * Whether this viewer has it, whatever the phase.
     *
     * @param where where the subject lies
     * @param author of a statement; null when it is about the session
     */
    boolean isOf(Viewer viewer, AreaPath where, @Nullable ResidentId author) {
        return viewer instanceof Person person && sentence.test(person, where, author);
    }

    /** Whether this viewer may use it now. */
    public boolean allows(Viewer viewer, AreaPath where, Phase phase, @Nullable ResidentId author) {
        return existsIn(phase) && isOf(viewer, where, author);
    }

    /** The same, about a session. */
    public boolean allows(Viewer viewer, Chat chat) {
        return allows(viewer, chat.session().where(), chat.phase(), null);
    }
}
