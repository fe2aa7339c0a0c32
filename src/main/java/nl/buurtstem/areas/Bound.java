package nl.buurtstem.areas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;

/**
 * What belongs to an area itself rather than to a point in it: it ends with the area, sleeps while there is none, or goes on under
 * an old name. Whoever changes borders is told before.
 */
public interface Bound {

    /**
     * Things of one kind that belong to one area.
     *
     * @param word message key of what becomes of {@code n} of them when {@code area} lapses; with {@code .back}, what becomes of
     *     those that slept when it is there again
     * @param sleeps whether they hold again as soon as the area comes back
     * @param items each of them, where whoever keeps the area may know
     */
    record Tie(String word, int area, long n, boolean sleeps, List<Item> items) {

        public Tie {
            items = List.copyOf(items);
        }
    }

    /**
     * One of them: a sentence, a text, or both.
     *
     * @param word message key; empty when it is a name only
     * @param path where one sees it; empty when nowhere
     */
    record Item(String word, Map<String, Object> values, String text, String path) {

        /** Something that is called so. */
        public static Item named(String text, String path) {
            return new Item("", Map.of(), text, path);
        }
    }

    /** Those in these areas; kinds of which there are none are left out. */
    Flux<Tie> to(Collection<Integer> areas);
}
