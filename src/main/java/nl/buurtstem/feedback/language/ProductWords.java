package nl.buurtstem.feedback.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The words that come with the product: one a line, its parts divided by bars. */
final class ProductWords {

    private static final String FILE = "feedback/glossary.txt";
    private static final int PARTS = 6;

    private ProductWords() {}

    static List<GlossaryWord> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProductWords::word)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GlossaryWord word(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException(FILE + ": not " + PARTS + " parts: " + line);
        }
        Map<String, String> explanations = new LinkedHashMap<>();
        explanations.put("nl", parts[3].strip());
        explanations.put("en", parts[4].strip());
        explanations.put("ar", parts[5].strip());
        return new GlossaryWord(parts[0].strip(), List.of(parts[1].split(",")), parts[2].strip(), explanations, 0);
    }
}
