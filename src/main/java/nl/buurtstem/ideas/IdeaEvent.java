package nl.buurtstem.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an idea; one entry of its timeline.
 *
 * @param kind the name of the {@link Move}, or another room's own word
 * @param stage the stage the idea was in afterwards
 * @param role as what somebody did it
 * @param reason in plain words, as written; may be empty
 * @param language of the reason
 * @param detail named values; see {@link Reason.Key}
 */
public record IdeaEvent(
        long id,
        IdeaId idea,
        Instant at,
        String kind,
        Stage stage,
        ActorRole role,
        String reason,
        String language,
        Map<String, String> detail) {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    public IdeaEvent {
        detail = Map.copyOf(detail);
    }

    /** Message key of what happened. */
    public String word() {
        return "ideas.move." + kind.toLowerCase(java.util.Locale.ROOT);
    }

    /** The named value, empty when there is none. */
    public String value(String key) {
        return detail.getOrDefault(key, "");
    }

    /** Message key of a sentence with {@link #values}, for kinds that have one. */
    public String told() {
        return "ideas.told." + kind.toLowerCase(java.util.Locale.ROOT);
    }

    /** The named values as a sentence takes them: numbers as numbers, and what people wrote with marks around it. */
    public Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        detail.forEach((name, text) -> values.put(name, typed(text)));
        return values;
    }

    private static Object typed(String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        return text.matches("[a-z_]*") ? text : FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
    }

    /** When it is ready, or until when one hears more; null when nobody said. */
    @Nullable
    LocalDate date() {
        return day(Reason.Key.DATE);
    }

    /** The day that was named before and turned out too early; null when none did. */
    @Nullable
    LocalDate first() {
        return day(Reason.Key.FIRST);
    }

    private @Nullable LocalDate day(String key) {
        return value(key).matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(value(key)) : null;
    }

    /** Why it expired; null when it did not. */
    @Nullable
    ExpiryCause cause() {
        return value(Reason.Key.CAUSE).isEmpty() ? null : ExpiryCause.valueOf(value(Reason.Key.CAUSE));
    }

    /** The idea it was merged into; null when it was not. */
    @Nullable
    IdeaId into() {
        return value(Reason.Key.INTO).isEmpty() ? null : IdeaId.of(value(Reason.Key.INTO));
    }
}
