package nl.buurtstem.ideas.similar;

import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.Stage;
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
        @Nullable Integer metres) {

    /** How far apart two ideas may be to be about the same place: as far as one walks in some minutes. */
    static final int NEAR = 500;

    /** Whether it makes sense to support it instead: it still takes likes, and is about a place near by. */
    public boolean takesSupport() {
        return idea.stage().acceptsLikes() && (metres == null || metres <= NEAR);
    }

    /** Whether it was finished: what was asked is there. */
    public boolean isDone() {
        return idea.stage() == Stage.DONE;
    }
}
