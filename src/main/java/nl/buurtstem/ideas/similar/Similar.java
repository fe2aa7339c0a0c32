package nl.buurtstem.ideas.similar;

import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import org.jspecify.annotations.Nullable;

/**
 * An idea that is like another, and why.
 *
 * @param score from 0 to 1; see {@link SimilarIdeas}
 * @param shared what both are about, in the words of the one that was compared, what matters most first
 * @param metres between the two; null as long as one of them has no place
 */
public record Similar(
        IdeaCard idea,
        double score,
        List<String> shared,
        @Nullable Integer metres) {}
