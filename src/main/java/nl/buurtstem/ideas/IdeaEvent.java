package nl.buurtstem.ideas;

import java.time.Instant;
import java.time.LocalDate;
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

    /** When it is ready, or until when one hears more; null when nobody said. */
    @Nullable
    LocalDate date() {
        return value(Reason.Key.DATE).matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(value(Reason.Key.DATE)) : null;
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
