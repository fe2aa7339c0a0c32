package nl.buurtstem.discussion;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Review;
import org.jspecify.annotations.Nullable;

/**
 * A discussion, or a piece of it, as its templates need it.
 *
 * @param history of its temperature, the latest first
 * @param arguments for and against in turn
 * @param first the side that begins today
 * @param next query of the page with what is older; null when this is all
 * @param review what the area reads before it is published
 * @param now when it was drawn
 */
public record ThreadView(
        Ground ground,
        List<Temperature> history,
        Counts counts,
        List<Turn> arguments,
        Side first,
        List<Turn> questions,
        @Nullable String next,
        Review review,
        Instant now) {

    public Topic topic() {
        return ground.topic();
    }

    public Temperature temperature() {
        return history.isEmpty() ? Temperature.NEVER_SET : history.getFirst();
    }

    /** Whether one can say something now. */
    public boolean takes() {
        return ground.open() && !temperature().degree().isClosed();
    }

    /** Whether nobody gave this argument yet. */
    public boolean lacks(Side side) {
        return arguments.stream().noneMatch(turn -> turn.said().side() == side);
    }

    /** Whether what somebody says first is read before others see it. */
    public boolean readsFirst() {
        return review == Review.FIRST;
    }
}
