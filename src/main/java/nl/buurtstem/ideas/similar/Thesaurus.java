package nl.buurtstem.ideas.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words name the same thing, and which say nothing; read from {@code ideas/thesaurus.txt}. */
final class Thesaurus {

    private static final String FILE = "/ideas/thesaurus.txt";
    private static final int SHORTEST_BEGINNING = 3;

    static final Thesaurus DUTCH = read();

    private final Map<String, Thing> words = new HashMap<>();
    private final Map<String, Thing> beginnings = new HashMap<>();
    private final Set<String> empty = new HashSet<>();

    private Thesaurus() {}

    /**
     * Something residents ask for.
     *
     * @param words that name it; a star stands for any ending
     * @param isPeople whether it is somebody for whom something is
     */
    record Thing(List<String> words, boolean isPeople) {}

    private static Thesaurus read() {
        Thesaurus thesaurus = new Thesaurus();
        try (InputStream in = Thesaurus.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(thesaurus::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return thesaurus;
    }

    private void add(String line) {
        if (line.startsWith("-")) {
            empty.addAll(List.of(line.substring(1).strip().split(" +")));
            return;
        }
        boolean people = line.startsWith("~");
        Thing thing = new Thing(List.of(line.replaceFirst("^~", "").strip().split(" +")), people);
        List<String> exact = new ArrayList<>();
        for (String word : thing.words()) {
            if (word.endsWith("*")) {
                beginnings.putIfAbsent(word.substring(0, word.length() - 1), thing);
            } else {
                exact.add(word);
            }
        }
        exact.forEach(word -> words.putIfAbsent(word, thing));
    }

    /** Whether this word says nothing of what an idea is about. */
    boolean isEmpty(String word) {
        return empty.contains(word);
    }

    /** The thing this word names: the word itself, or the longest beginning of it that we know; else null. */
    @Nullable
    Thing thing(String word) {
        Thing thing = words.get(word);
        for (int end = word.length(); thing == null && end >= SHORTEST_BEGINNING; end--) {
            thing = beginnings.get(word.substring(0, end));
        }
        return thing;
    }
}
