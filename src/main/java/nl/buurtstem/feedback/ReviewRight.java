package nl.buurtstem.feedback;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.residents.Person;

/**
 * Drafts are read by officials of the area. One that was put before a colleague is published or sent back by any of them but its
 * writer, whoever was asked by name: people fall ill.
 */
final class ReviewRight {

    private ReviewRight() {}

    static boolean mayRead(Person person, AreaPath where) {
        return AnswerRight.isOfficial(person, where);
    }

    static boolean mayPublish(Person person, AreaPath where, Draft draft) {
        return mayRead(person, where) && draft.isAsked() && !draft.isBy(person.id());
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not publish it or send it back */
    static void requirePublish(Person person, AreaPath where, Draft draft) {
        requireRead(person, where);
        if (draft.isBy(person.id())) {
            throw FeedbackRefusal.OWN_DRAFT.because();
        }
        if (!draft.isAsked()) {
            throw FeedbackRefusal.NOT_ASKED.because();
        }
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not read it */
    static void requireRead(Person person, AreaPath where) {
        if (!mayRead(person, where)) {
            throw FeedbackRefusal.OFFICIALS_ONLY.because();
        }
    }
}
