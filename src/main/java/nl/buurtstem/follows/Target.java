package nl.buurtstem.follows;

import java.util.List;
import java.util.Locale;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What somebody follows.
 *
 * @param subject number of the idea or of the subject that the municipality talks about, id of the area, or code of the square around which a circle lies
 * @param theme of an area: only ideas of this theme; null: all
 * @param radius of a circle, in metres; else 0
 */
public record Target(Kind kind, long subject, @Nullable Theme theme, int radius) {

    /** How wide circles are, in metres. */
    static final List<Integer> RADII = List.of(250, 500, 1000);

    /** What sort of thing. */
    public enum Kind {
        IDEA,
        AREA,
        CIRCLE,
        SUBJECT
    }

    /** Everything that happens to this idea. */
    public static Target idea(IdeaId idea) {
        return new Target(Kind.IDEA, idea.value(), null, 0);
    }

    /** What happens with this subject of the municipality. */
    public static Target subject(long id) {
        return new Target(Kind.SUBJECT, id, null, 0);
    }

    /** Ideas in this area and everything below it, of this theme or of all. */
    public static Target area(int area, @Nullable Theme theme) {
        return new Target(Kind.AREA, area, theme, 0);
    }

    /** Ideas around the square that holds this point. */
    public static Target circle(Point point, int radius) {
        return circle(Square.of(point), radius);
    }

    static Target circle(Square square, int radius) {
        if (!RADII.contains(radius)) {
            throw FollowRefusal.RADIUS_UNKNOWN.because();
        }
        return new Target(Kind.CIRCLE, square.code(), null, radius);
    }

    /** The theme as the table keeps it. */
    String themeName() {
        return theme == null ? "" : theme.name();
    }

    /** Which sentence speaks of it: {@code idea}, {@code area}, {@code theme} or {@code circle}. */
    public String lower() {
        return theme == null ? kind.name().toLowerCase(Locale.ROOT) : "theme";
    }

    /** The idea it is. */
    IdeaId idea() {
        return new IdeaId(subject);
    }
}
