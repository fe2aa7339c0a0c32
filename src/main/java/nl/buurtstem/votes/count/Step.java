package nl.buurtstem.votes.count;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Something that happened while counting, ready to be said: {@link #key()} with {@link #values}.
 *
 * @param options whom it is about; a sentence can name the first, the second, and all of them
 * @param numbers whole numbers of the sentence, by name; euros are whole, {@code cents} are rounded down
 * @param texts words and exact fractions of the sentence, by name
 * @param scores a small table beside the sentence: a number per option
 */
public record Step(
        Said said,
        List<Long> options,
        SortedMap<String, Long> numbers,
        SortedMap<String, String> texts,
        SortedMap<Long, Long> scores) {

    public Step {
        options = List.copyOf(options);
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    static Step of(Said said, List<Long> options) {
        return new Step(said, options, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    static Step of(Said said, long... options) {
        return of(said, java.util.Arrays.stream(options).boxed().toList());
    }

    Step with(String name, long number) {
        SortedMap<String, Long> more = new TreeMap<>(numbers);
        more.put(name, number);
        return new Step(said, options, more, texts, scores);
    }

    Step with(String name, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return new Step(said, options, numbers, more, scores);
    }

    Step as(Said other) {
        return new Step(other, options, numbers, texts, scores);
    }

    Step withScores(Map<Long, Long> each) {
        return new Step(said, options, numbers, texts, new TreeMap<>(each));
    }

    /** Whether it says that shares were raised by nothing. */
    public boolean addsNothing() {
        return said == Said.SHARES_COMPLETED && numbers.getOrDefault("raised", 0L) == 0;
    }

    /** Where the sentence stands. */
    public String key() {
        return said.key();
    }

    /**
     * The sentence's values: {@code option}, {@code other} and {@code options} by their titles, joined as the reader's language does, and
     * {@code amount} in euros where there are {@code cents}. A {@code theme} is still the word of the round: the caller puts a better one there.
     */
    public Map<String, Object> values(LongFunction<String> title, Function<List<String>, String> join) {
        Map<String, Object> values = new HashMap<>(numbers);
        values.putAll(texts);
        Long cents = numbers.get("cents");
        if (cents != null) {
            values.put("amount", BigDecimal.valueOf(cents, 2));
        }
        List<String> titles = options.stream().map(title::apply).toList();
        if (!titles.isEmpty()) {
            values.put("option", titles.getFirst());
            values.put("options", join.apply(titles));
        }
        if (titles.size() > 1) {
            values.put("other", titles.get(1));
        }
        return values;
    }
}
