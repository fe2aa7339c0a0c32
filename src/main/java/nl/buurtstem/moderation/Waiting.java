package nl.buurtstem.moderation;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;

/**
 * One thing an official looks at: what there is to know about it, and how its room draws it.
 *
 * @param since since when it waits, or when it was published
 * @param template of its own room; draws text, place and photo for the official
 * @param model what the template needs besides {@code page}
 */
public record Waiting(
        String kind,
        long id,
        int revision,
        Instant since,
        String title,
        String language,
        AreaPath where,
        String template,
        Map<String, Object> model) {}
