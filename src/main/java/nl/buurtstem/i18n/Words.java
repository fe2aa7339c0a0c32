package nl.buurtstem.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The catalogue: every sentence in every language, read once at the start. */
@Component
public class Words {

    private static final String NAME = "i18n.language.name";
    private static final String RIGHT_TO_LEFT = "i18n.language.right_to_left";

    private final Map<String, Sentences> byTag = new LinkedHashMap<>();

    /** Reads {@code i18n/*.properties} from the class path; throws when there is no Dutch. */
    public Words() {
        Map<String, Map<String, String>> files = new TreeMap<>(sourceFirst());
        for (Resource file : files()) {
            String name = String.valueOf(file.getFilename());
            files.put(name.substring(0, name.length() - ".properties".length()), read(file));
        }
        files.forEach((tag, sentences) -> byTag.put(tag, new Sentences(language(tag, sentences), sentences)));
        if (!byTag.containsKey(Language.SOURCE)) {
            throw new IllegalStateException("i18n/nl.properties is missing");
        }
    }

    private static Comparator<String> sourceFirst() {
        return Comparator.comparing((String tag) -> !tag.equals(Language.SOURCE))
                .thenComparing(tag -> tag.equals("ar") ? "zz" : tag);
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Resource file) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }

    private static Language language(String tag, Map<String, String> sentences) {
        return new Language(tag, sentences.getOrDefault(NAME, tag), "true".equals(sentences.get(RIGHT_TO_LEFT)));
    }

    /** All languages, Dutch first. */
    public List<Language> languages() {
        return byTag.values().stream().map(Sentences::language).toList();
    }

    /** The sentences in this language, or in Dutch when there are none. */
    public Sentences in(@Nullable String tag) {
        Sentences found = tag == null ? null : byTag.get(tag);
        return found == null ? source() : found;
    }

    /** Whether the product speaks this language. */
    public boolean speaks(@Nullable String tag) {
        return tag != null && byTag.containsKey(tag);
    }

    private Sentences source() {
        return Objects.requireNonNull(byTag.get(Language.SOURCE));
    }
}
