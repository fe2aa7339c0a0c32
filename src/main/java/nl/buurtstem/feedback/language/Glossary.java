package nl.buurtstem.feedback.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of one municipality: those that came with the product, and above them its own. */
public final class Glossary {

    /** Knows no word. */
    public static final Glossary EMPTY = new Glossary(List.of());

    private final Map<String, GlossaryWord> byForm = new TreeMap<>();
    private final List<GlossaryWord> words;
    private final @Nullable Pattern pattern;

    private Glossary(Collection<GlossaryWord> all) {
        this.words = all.stream()
                .filter(Predicate.not(GlossaryWord::isTakenOut))
                .sorted(Comparator.comparing(GlossaryWord::word))
                .toList();
        words.forEach(word -> word.allForms().forEach(form -> byForm.putIfAbsent(form, word)));
        this.pattern = byForm.isEmpty() ? null : pattern(byForm.keySet());
    }

    /** Later words stand in place of earlier ones. */
    static Glossary of(Collection<GlossaryWord> product, Collection<GlossaryWord> own) {
        Map<String, GlossaryWord> all = new LinkedHashMap<>();
        product.forEach(word -> all.put(word.word(), word));
        own.forEach(word -> all.put(word.word(), word));
        return new Glossary(all.values());
    }

    private static Pattern pattern(Set<String> forms) {
        String any = forms.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All words, from A to Z. */
    public List<GlossaryWord> words() {
        return words;
    }

    /** The words in this text that need explaining, each once. */
    List<Advice.Hard> hardWords(String text) {
        Map<String, Advice.Hard> found = new LinkedHashMap<>();
        if (pattern != null) {
            pattern.matcher(text).results().forEach(match -> {
                GlossaryWord word = word(match);
                found.putIfAbsent(word.word(), new Advice.Hard(match.group(), word));
            });
        }
        return List.copyOf(found.values());
    }

    private GlossaryWord word(MatchResult match) {
        GlossaryWord word = byForm.get(match.group().toLowerCase(Locale.ROOT));
        return word == null ? words.getFirst() : word;
    }

    /** Reads one text after another, and explains each word the first time. */
    public Reader reader() {
        return new Reader();
    }

    /** A piece of a text: words that need no explaining, or one that does. */
    public record Piece(String text, @Nullable GlossaryWord word) {}

    /** Remembers what it explained already. */
    public final class Reader {

        private final Set<String> explained = new HashSet<>();

        private Reader() {}

        /** The text in pieces, in order; only Dutch is looked at. */
        public List<Piece> read(String text, String language) {
            if (pattern == null || !language.equals("nl")) {
                return List.of(new Piece(text, null));
            }
            List<Piece> pieces = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            int from = 0;
            while (matcher.find()) {
                GlossaryWord word = word(matcher.toMatchResult());
                if (explained.add(word.word())) {
                    pieces.add(new Piece(text.substring(from, matcher.start()), null));
                    pieces.add(new Piece(matcher.group(), word));
                    from = matcher.end();
                }
            }
            pieces.add(new Piece(text.substring(from), null));
            pieces.removeIf(piece -> piece.text().isEmpty());
            return pieces;
        }
    }
}
