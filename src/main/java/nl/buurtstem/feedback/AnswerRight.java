package nl.buurtstem.feedback;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;

/** Who may answer an idea: an official of the area it lies in, as long as the idea can be read and stands by itself. */
final class AnswerRight {

    private AnswerRight() {}

    static boolean allows(Viewer viewer, AreaPath where, Stage stage) {
        return isOfficial(viewer, where) && isAnswerable(stage);
    }

    static boolean isOfficial(Viewer viewer, AreaPath where) {
        return viewer instanceof Person person && person.is(Role.OFFICIAL, where);
    }

    static boolean isAnswerable(Stage stage) {
        return stage.isPublic() && stage != Stage.WITHDRAWN && stage != Stage.MERGED;
    }

    /** @throws nl.buurtstem.kernel.Refused when they are no official of the area */
    static void requireOfficial(Person person, AreaPath where) {
        if (!isOfficial(person, where)) {
            throw FeedbackRefusal.OFFICIALS_ONLY.because();
        }
    }

    /** @throws nl.buurtstem.kernel.Refused when they may not */
    static void require(Person person, AreaPath where, Stage stage) {
        requireOfficial(person, where);
        if (!isAnswerable(stage)) {
            throw FeedbackRefusal.NOT_ANSWERABLE.because();
        }
    }
}
