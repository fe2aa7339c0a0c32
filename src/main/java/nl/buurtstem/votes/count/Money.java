package nl.buurtstem.votes.count;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The money of a budget round, in whole euros.
 *
 * @param total what all winners together may cost
 * @param themes what the winners of a theme may cost; a theme that is not named has no limit of its own
 */
public record Money(long total, SortedMap<String, Long> themes) {

    public static final Money NONE = new Money(0, Map.of());

    public Money {
        if (total < 0 || themes.values().stream().anyMatch(limit -> limit < 0)) {
            throw new IllegalArgumentException("less than no money");
        }
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
    }

    public Money(long total, Map<String, Long> themes) {
        this(total, new TreeMap<>(themes));
    }

    /** What winners of this theme may cost together. */
    long limit(String theme) {
        return themes.getOrDefault(theme, Long.MAX_VALUE);
    }
}
