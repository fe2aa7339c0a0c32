package nl.buurtstem.ideas;

import java.time.Instant;
import java.util.Map;

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
}
