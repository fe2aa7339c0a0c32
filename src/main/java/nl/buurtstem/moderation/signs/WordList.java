package nl.buurtstem.moderation.signs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and phrases that may threaten or insult; files of lines {@code threat: phrase} or {@code insult: word}. */
final class WordList {

    private static final List<String> FILES = List.of("/signs/nl.txt", "/signs/en.txt");

    private WordList() {}

    /** Any word or phrase of this sort, whole, in capitals or not. */
    static Pattern pattern(String sort) {
        String any = FILES.stream()
                .flatMap(file -> read(file).lines())
                .filter(line -> line.startsWith(sort + ": "))
                .map(line -> line.substring(sort.length() + 2).strip())
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
