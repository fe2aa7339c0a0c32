package nl.buurtstem.areas;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Streets and landmarks, found by name or by nearness. */
final class Places {

    private static final double ALIKE = 0.5;
    private static final int TYPED_AT_LEAST = 3;

    private final List<Named> all;
    private final Set<String> streets;

    private record Named(PlaceName place, String folded, Set<String> trigrams) {}

    private record Match(PlaceName place, double score) {}

    Places(List<PlaceName> places) {
        this.all = places.stream()
                .map(p -> new Named(p, fold(p.name()), trigrams(fold(p.name()))))
                .toList();
        this.streets = places.stream()
                .filter(place -> place.kind() == PlaceName.Kind.STREET)
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the streets, in lower case. */
    Set<String> streets() {
        return streets;
    }

    List<PlaceName> all() {
        return all.stream().map(Named::place).toList();
    }

    List<PlaceName> suggest(String text, int most) {
        String typed = fold(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        Set<String> trigrams = trigrams(typed);
        return all.stream()
                .map(named -> new Match(named.place(), score(named, typed, trigrams)))
                .filter(match -> match.score() >= ALIKE)
                .sorted(Comparator.comparingDouble(Match::score)
                        .reversed()
                        .thenComparing(match -> match.place().name()))
                .limit(most)
                .map(Match::place)
                .toList();
    }

    /** 4 for the whole name, 3 for its beginning, 2 for a word's beginning, 1 for any part; below that, how alike. */
    private static double score(Named named, String typed, Set<String> trigrams) {
        if (named.folded().equals(typed)) {
            return 4;
        }
        if (named.folded().startsWith(typed)) {
            return 3;
        }
        if ((" " + named.folded()).contains(" " + typed)) {
            return 2;
        }
        if (typed.length() < TYPED_AT_LEAST) {
            return 0;
        }
        return named.folded().contains(typed) ? 1 : alike(trigrams, named.trigrams());
    }

    /** The part of what was typed that the name has too; a name still being typed loses nothing by being short. */
    private static double alike(Set<String> typed, Set<String> name) {
        long shared = typed.stream().filter(name::contains).count();
        return 0.99 * shared / typed.size();
    }

    List<PlaceName> landmarks(int neighbourhood) {
        return all.stream()
                .map(Named::place)
                .filter(p -> p.kind() == PlaceName.Kind.LANDMARK && p.neighbourhood() == neighbourhood)
                .sorted(Comparator.comparing(PlaceName::name))
                .toList();
    }

    Optional<PlaceName> named(String name) {
        String wanted = fold(name);
        return all.stream()
                .filter(n -> n.folded().equals(wanted))
                .map(Named::place)
                .findFirst();
    }

    /** Those whose name begins with this text, by name. */
    List<PlaceName> beginning(String text) {
        String typed = fold(text);
        return typed.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(n -> n.folded().startsWith(typed))
                        .map(Named::place)
                        .sorted(Comparator.comparing(PlaceName::name))
                        .toList();
    }

    Optional<PlaceName> nearest(Point point) {
        return all.stream()
                .map(Named::place)
                .min(Comparator.comparingDouble(p -> p.point().metresTo(point)));
    }

    /** Without accents, capitals and punctuation. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Every three letters in a row; the end is left open, for what is still being typed. */
    private static Set<String> trigrams(String folded) {
        Set<String> found = new HashSet<>();
        for (String word : folded.split(" ")) {
            String padded = "  " + word;
            for (int i = 0; i + 3 <= padded.length(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }
}
