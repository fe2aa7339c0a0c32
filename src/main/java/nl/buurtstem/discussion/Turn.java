package nl.buurtstem.discussion;

import java.util.List;

/**
 * Something that was said with what was replied.
 *
 * @param replies the last few, or all
 */
public record Turn(Contribution said, List<Contribution> replies) {

    /** How many more replies there are. */
    public int more() {
        return Math.max(
                0,
                said.replies()
                        - (int) replies.stream().filter(Contribution::isVisible).count());
    }
}
