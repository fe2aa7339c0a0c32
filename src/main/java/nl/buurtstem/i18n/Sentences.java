package nl.buurtstem.i18n;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The catalogue in one language. */
public final class Sentences {

    /** How many sentences are remembered: what a busy hour's pages say over and over. */
    private static final int LATELY = 10_000;

    private static final int SHORT = 32; // characters; longer values are people's own words, and rarely come back

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, Queue<MessageFormat>> idle = new ConcurrentHashMap<>();
    private final Cache<Said, String> lately =
            Caffeine.newBuilder().maximumSize(LATELY).build();
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter days;
    private final DateTimeFormatter months;

    Sentences(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = new HashMap<>(patterns);
        this.numbers = NumberFormatter.withLocale(language.locale());
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        this.months = DateTimeFormatter.ofPattern("LLLL uuuu", language.locale());
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
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
        return values.values().stream().allMatch(Sentences::comesBack)
                ? lately.get(new Said(key, values), said -> format(key, pattern, values))
                : format(key, pattern, values);
    }

    /** A sentence with its values. */
    private record Said(String key, Map<String, Object> values) {}

    /** Numbers, dates and short words, as opposed to what somebody wrote. */
    private static boolean comesBack(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof String text && text.length() <= SHORT;
    }

    private String format(String key, String pattern, Map<String, Object> values) {
        // ICU's formats are not safe for threads, and making one takes long: each is used by one at a time
        Queue<MessageFormat> formats = idle.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>());
        MessageFormat lent = formats.poll();
        MessageFormat format = lent == null ? new MessageFormat(isolated(pattern), language.locale()) : lent;
        String sentence = format.format(values);
        formats.offer(format);
        return sentence;
    }

    /**
     * From right to left, names and titles in another script stand between isolates (UAX 9), or they would draw the words and numbers
     * around them out of their order.
     */
    private String isolated(String pattern) {
        if (!language.rightToLeft()) {
            return pattern;
        }
        StringBuilder isolated = new StringBuilder(pattern);
        MessagePattern parts = new MessagePattern(pattern);
        for (int i = parts.countParts() - 1; i >= 0; i--) {
            MessagePattern.Part part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.NONE) {
                isolated.insert(parts.getPart(parts.getLimitPartIndex(i)).getLimit(), POP_ISOLATE);
                isolated.insert(part.getIndex(), FIRST_STRONG_ISOLATE);
            }
        }
        return isolated.toString();
    }

    /** 1.234. */
    public String number(long n) {
        return numbers.format(n).toString();
    }

    /** The name of a language, in this one. */
    public String language(String tag) {
        return ULocale.getDisplayLanguage(tag, language.tag());
    }

    /** 3 december 2026. */
    public String day(TemporalAccessor date) {
        return days.format(date);
    }

    /** December 2026. */
    public String month(TemporalAccessor date) {
        return months.format(date);
    }
}
