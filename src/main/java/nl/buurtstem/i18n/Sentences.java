package nl.buurtstem.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The catalogue in one language. */
public final class Sentences {

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Sentences(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** The pattern as it stands in the file. */
    public @Nullable String pattern(String key) {
        return patterns.get(key);
    }

    /** The sentence with its named values: {@code of("likes.missing", "n", 12)}. A missing sentence shows its key. */
    public String of(String key, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(key, values);
    }

    /** The sentence with its named values. */
    public String of(String key, Map<String, Object> values) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return key;
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
        // ICU's formats are not safe for threads; a clone is
        return ((MessageFormat) format.clone()).format(values);
    }
}
