package nl.buurtstem.ideas.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Box;
import nl.buurtstem.ideas.AreaNames;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list as its template needs it.
 *
 * @param cursor where in the list we are; null on the first page
 * @param count how many ideas pass the filter
 * @param panels what other rooms show on each card
 */
record ListView(Filter filter, @Nullable Cursor cursor, ListPage page, long count, Map<IdeaId, List<Panel>> panels) {

    /** A filter that is on, and the list without it. */
    record Chip(String text, boolean isWord, String without) {}

    /** Whether somebody looks around a place that we do not know by that name. */
    boolean isPlaceUnknown() {
        Near near = filter.near();
        return near != null && near.point() == null;
    }

    /** The address of this page. */
    String path() {
        Cursor here = cursor;
        return here == null ? filter.path() : filter.path(step(here));
    }

    @Nullable
    String previous() {
        Cursor step = page.previous();
        return step == null ? null : filter.path(step(step));
    }

    @Nullable
    String next() {
        Cursor step = page.next();
        return step == null ? null : filter.path(step(step));
    }

    private static Map<String, String> step(Cursor cursor) {
        return Map.of(cursor.forward() ? "after" : "before", cursor.text());
    }

    List<Panel> panels(IdeaCard card) {
        return panels.getOrDefault(card.id(), List.of());
    }

    /** How far the idea in this row is, in metres; null when nobody looks around a place. */
    @Nullable
    Integer distance(int row) {
        return page.distances().isEmpty() ? null : page.distances().get(row);
    }

    /** What the map shows at first: the surroundings of the place, or the area; null for everything. */
    @Nullable
    Box bounds(AreaNames names) {
        Near near = filter.near();
        Area area = filter.area();
        return near != null && near.point() != null ? near.box() : area == null ? null : names.bounds(area);
    }

    /** What is filtered by, for people to take away again. */
    List<Chip> chips(Page words) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!filter.q().isEmpty()) {
            texts.put("q", "“" + filter.q() + "”");
        }
        var area = filter.area();
        if (area != null) {
            texts.put("area", area.name());
        }
        var theme = filter.theme();
        if (theme != null) {
            texts.put("theme", words.t(theme.word()));
        }
        var stage = filter.stage();
        if (stage != null) {
            texts.put("stage", words.t(stage.word()));
        }
        var near = filter.near();
        if (near != null) {
            texts.put("near", words.t("ideas.list.near", "place", near.name()));
        }
        List<Chip> chips = new ArrayList<>();
        texts.forEach((name, text) -> chips.add(new Chip(
                text,
                name.equals("theme") || name.equals("stage"),
                filter.without(name).path())));
        return chips;
    }
}
