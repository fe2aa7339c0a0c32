package nl.buurtstem.ideas.similar;

import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written so far; anything may be empty.
 *
 * @param point null as long as they chose no place
 * @param self the idea itself, when it has been put forward already; null before
 */
public record Draft(
        String title,
        String goal,
        String body,
        @Nullable Point point,
        @Nullable IdeaId self) {

    static Draft of(Idea idea) {
        return new Draft(idea.title(), idea.goal(), idea.body(), idea.point(), idea.id());
    }
}
