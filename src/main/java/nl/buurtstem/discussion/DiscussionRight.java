package nl.buurtstem.discussion;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what: one row per right. Whether it is possible just now, other rules say. */
public enum DiscussionRight {
    /** Say something: whoever is signed in. */
    WRITE((person, where, author) -> true),

    /** Agree with something or see it differently: everybody but its author. */
    REACT((person, where, author) -> !person.id().equals(author)),

    /** Change or take back what was said: its author. */
    CHANGE((person, where, author) -> person.id().equals(author)),

    /** Read what is not published, or hidden: its author and officials of the area. */
    READ_HIDDEN((person, where, author) -> person.id().equals(author) || person.is(Role.OFFICIAL, where)),

    /** Say how heated it is, and see open questions: officials and facilitators of the area. */
    TEMPER((person, where, author) -> person.is(Role.OFFICIAL, where) || person.is(Role.FACILITATOR, where));

    private final Sentence sentence;

    DiscussionRight(Sentence sentence) {
        this.sentence = sentence;
    }

    private interface Sentence {
        boolean test(Person person, AreaPath where, @Nullable ResidentId author);
    }

    /**
     * Whether this viewer has it.
     *
     * @param where where the topic lies
     * @param author of what was said; null when it is about the topic itself
     */
    public boolean allows(Viewer viewer, AreaPath where, @Nullable ResidentId author) {
        return viewer instanceof Person person && sentence.test(person, where, author);
    }

    boolean allows(Viewer viewer, Contribution said) {
        return allows(viewer, said.where(), said.author());
    }
}
