package nl.buurtstem.statements;

import java.time.Instant;

/**
 * A session was ended early or lengthened.
 *
 * @param before when it would have ended
 * @param until when it ended, or ends, since
 */
public record EndChange(Instant before, Instant until, String reason, String language, Instant at) {

    public boolean isLonger() {
        return until.isAfter(before);
    }
}
