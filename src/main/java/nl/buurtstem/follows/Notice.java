package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;

/**
 * Something somebody is told in a mail that gathers news.
 *
 * @param why what they follow
 * @param kind the name of the move, or another word in capitals
 */
public record Notice(Follow why, IdeaId idea, String kind, Instant at) {}
