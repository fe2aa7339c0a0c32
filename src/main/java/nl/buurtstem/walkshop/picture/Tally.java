package nl.buurtstem.walkshop.picture;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many people who did not walk gave which answer about one value.
 *
 * @param minimum so many must have answered before it is called anything
 */
public record Tally(int right, int partly, int wrong, int minimum) {

    /** Smaller numbers are not told, for they are nearly people. */
    public static final int SHOWN = 5;

    public static Tally none(int minimum) {
        return new Tally(0, 0, 0, minimum);
    }

    public int answers() {
        return right + partly + wrong;
    }

    public int of(Answer answer) {
        return switch (answer) {
            case RIGHT -> right;
            case PARTLY -> partly;
            case WRONG -> wrong;
        };
    }

    /** Shared is what more than half of at least the minimum say is right. */
    public Outcome outcome() {
        if (answers() < minimum) {
            return Outcome.TOO_FEW;
        }
        if (2 * right > answers()) {
            return Outcome.SHARED;
        }
        return 2 * wrong > answers() ? Outcome.NOT_SHARED : Outcome.DIVIDED;
    }

    /** Whether somebody did not say it is right: that is told in any case. */
    public boolean hasDissent() {
        return partly + wrong > 0;
    }

    private static boolean isSmall(int n) {
        return n > 0 && n < SHOWN;
    }

    private boolean hidesSome() {
        return Stream.of(right, partly, wrong).anyMatch(Tally::isSmall);
    }

    /** How many gave this answer; empty when those are fewer than five, but some. */
    public Optional<Integer> shown(Answer answer) {
        int n = of(answer);
        return isSmall(n) ? Optional.empty() : Optional.of(n);
    }

    /** How many answered; empty when that, less what is told, would give away a small number. */
    public Optional<Integer> shownAnswers() {
        return hidesSome() ? Optional.empty() : Optional.of(answers());
    }
}
