package nl.buurtstem.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * What was said after a count.
 *
 * @param left why winners are not carried out, by option
 */
record FollowUp(long round, String text, String language, Instant saidAt, Map<Long, String> left) {

    FollowUp {
        left = Map.copyOf(left);
    }
}
