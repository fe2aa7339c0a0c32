package nl.buurtstem.discussion;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What this room needs to know of a topic.
 *
 * @param language in which its title is written
 * @param author whose it is; null when nobody's, or not known here
 * @param open whether it takes contributions, whatever its temperature
 */
public record Ground(
        Topic topic,
        String title,
        String language,
        AreaPath where,
        @Nullable ResidentId author,
        boolean open) {}
