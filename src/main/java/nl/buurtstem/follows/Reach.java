package nl.buurtstem.follows;

import java.util.Collection;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Whose follows something touches: of these ideas, of these subjects, of these areas, or of a circle that holds this point.
 *
 * @param theme who follows one theme in an area hears of this one only; null: of none
 * @param point null: it lies nowhere
 */
public record Reach(
        Collection<IdeaId> ideas,
        Collection<Long> subjects,
        Collection<Integer> areas,
        @Nullable Theme theme,
        @Nullable Point point) {

    public Reach {
        ideas = List.copyOf(ideas);
        subjects = List.copyOf(subjects);
        areas = List.copyOf(areas);
    }

    /** The idea, everything it lies in and around it. */
    static Reach around(Idea idea) {
        AreaPath where = idea.where();
        return new Reach(
                List.of(idea.id()),
                List.of(),
                List.of(where.neighbourhood(), where.district(), where.municipality()),
                idea.theme(),
                idea.point());
    }

    static Reach only(Idea idea) {
        return new Reach(List.of(idea.id()), List.of(), List.of(), null, null);
    }

    /** Who follows this subject. */
    public static Reach subject(long id) {
        return new Reach(List.of(), List.of(id), List.of(), null, null);
    }

    Long[] ideaIds() {
        return ideas.stream().map(IdeaId::value).toArray(Long[]::new);
    }

    Long[] subjectIds() {
        return subjects.toArray(Long[]::new);
    }

    Long[] areaIds() {
        return areas.stream().map(Integer::longValue).toArray(Long[]::new);
    }

    String themeName() {
        return theme == null ? "" : theme.name();
    }

    /** The squares around which a circle of this width lies that holds the point. */
    Long[] near(int radius) {
        return point == null
                ? new Long[0]
                : Square.around(point, radius).stream().map(Square::code).toArray(Long[]::new);
    }
}
