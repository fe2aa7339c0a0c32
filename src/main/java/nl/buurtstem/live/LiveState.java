package nl.buurtstem.live;

import java.util.List;
import java.util.Map;

/**
 * How an idea is now.
 *
 * @param version names this state; pages say which they show, and get what differs. At most 40 of {@code a-z0-9-}
 * @param facts what scripts need to know
 * @param pieces of pages that show it
 */
public record LiveState(long idea, String version, Map<String, Object> facts, List<Piece> pieces) {

    public LiveState {
        facts = Map.copyOf(facts);
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of a page, which carries {@code data-live="<name>:<idea>"} there.
     *
     * @param template drawn anew for each language, the same for every reader; empty: the piece goes away
     */
    public record Piece(String name, String template, Map<String, Object> model) {

        public Piece {
            model = Map.copyOf(model);
        }

        /** The piece goes away. */
        public static Piece gone(String name) {
            return new Piece(name, "", Map.of());
        }
    }
}
