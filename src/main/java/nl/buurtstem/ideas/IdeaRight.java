package nl.buurtstem.ideas;

import java.util.function.BiPredicate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may do what with an idea: one row per right. */
public enum IdeaRight {
    /**
     * See it before it is published, or when it is hidden: its author and officials. Until it is published also
     * facilitators, when it was entered on behalf of somebody.
     */
    READ((person, idea) -> idea.isBy(person.id())
            || person.is(Role.OFFICIAL, idea.where())
            || idea.isEntered() && idea.stage().isBeforePublication() && person.is(Role.FACILITATOR, idea.where())),

    /** Change its text: its author; facilitators, when it was entered for somebody who cannot be reached. */
    CHANGE((person, idea) -> idea.isBy(person.id())
            || idea.isEntered() && idea.author() == null && person.is(Role.FACILITATOR, idea.where()));

    private final BiPredicate<Person, Idea> sentence;

    IdeaRight(BiPredicate<Person, Idea> sentence) {
        this.sentence = sentence;
    }

    /** Whether this viewer has it with this idea. */
    public boolean allows(Viewer viewer, Idea idea) {
        return viewer instanceof Person person && sentence.test(person, idea);
    }

    /** Whether this viewer may enter ideas on behalf of others that lie here: facilitators. */
    public static boolean mayEnter(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.FACILITATOR, where);
    }

    /** Whether they may do so anywhere. */
    public static boolean mayEnter(Viewer viewer) {
        return viewer instanceof Person person && person.isSomewhere(Role.FACILITATOR);
    }
}
