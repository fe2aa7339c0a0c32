package nl.buurtstem.votes;

import java.time.Instant;

/**
 * Where people vote on paper.
 *
 * @param until papers are given out and handed in until then; the municipality enters them until the round closes
 * @param place where it is and when it is open, in words
 */
public record PaperDesk(Instant until, String place) {

    static final int PLACE_MIN = 3;
    static final int PLACE_MAX = 200;

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
