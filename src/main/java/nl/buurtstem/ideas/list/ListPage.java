package nl.buurtstem.ideas.list;

import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import org.jspecify.annotations.Nullable;

/**
 * Twenty ideas of a list, and how to go on.
 *
 * @param cards in the list's order
 * @param distances of each card from the place one looks around, in metres; empty when there is none
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 */
record ListPage(
        List<IdeaCard> cards,
        List<Integer> distances,
        @Nullable Cursor previous,
        @Nullable Cursor next) {}
