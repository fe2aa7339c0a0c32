package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;

/**
 * Something happened to an idea that its followers may hear of.
 *
 * @param cause key of the letter that tells of it: the same key twice is the same happening
 * @param kind the name of the move, or another word in capitals
 * @param wide whether also those hear of it who follow the area or a circle that it lies in
 */
public record Happening(
        String cause, IdeaId idea, AreaPath where, Point point, Theme theme, String kind, Instant at, boolean wide) {

    /** An idea is on the map. */
    public static final String NEW = "PUBLISH";

    /** It has enough likes. */
    public static final String SUPPORTED = "SUPPORT";

    /** The committee talks about it at another moment or place. */
    public static final String MEETING = "MEETING";

    /** Something was said about it. */
    public static final String SAID = "SAID";

    /** Everybody who follows the idea, its area or a circle around it hears. */
    public static Happening wide(String cause, Idea idea, String kind, Instant at) {
        return new Happening(cause, idea.id(), idea.where(), idea.point(), idea.theme(), kind, at, true);
    }

    /** Only those hear who follow the idea itself. */
    public static Happening narrow(String cause, Idea idea, String kind, Instant at) {
        return new Happening(cause, idea.id(), idea.where(), idea.point(), idea.theme(), kind, at, false);
    }
}
