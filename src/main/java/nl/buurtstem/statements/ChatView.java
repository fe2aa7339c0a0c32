package nl.buurtstem.statements;

import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;

/**
 * The page of one session as its templates need it.
 *
 * @param area name of where it is about
 * @param stated what this viewer added, whatever became of it
 * @param ends how its end was changed, the last time first
 * @param viewer who looks
 */
record ChatView(Chat chat, String area, Round round, List<Statement> stated, List<EndChange> ends, Viewer viewer) {

    /** Whether this viewer may change it, or give it another end. */
    boolean desk() {
        return mayChange() || mayEnd();
    }

    boolean mayChange() {
        return StatementRight.CHANGE.allows(viewer, chat);
    }

    boolean mayEnd() {
        return StatementRight.END.allows(viewer, chat);
    }

    /** Whether people may add statements of their own now, and this viewer did not add as many as they may. */
    boolean takesMore() {
        return chat.isOpen() && chat.session().ownStatements() && stated.size() < Statements.MOST;
    }

    /** What this viewer added and others cannot read. */
    List<Statement> waiting() {
        return stated.stream().filter(statement -> !statement.isVisible()).toList();
    }

    boolean isPerson() {
        return viewer instanceof Person;
    }

    /** Whether this viewer may see what people think. */
    boolean seesResult() {
        return Result.isShownTo(chat.phase(), isPerson() && round.isComplete());
    }
}
