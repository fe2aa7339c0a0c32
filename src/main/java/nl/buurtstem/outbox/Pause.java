package nl.buurtstem.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: twice as long each time, up to two hours, and never all at the same moment. */
final class Pause {

    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofHours(2);
    private static final int DOUBLINGS = 12;
    private static final double SPREAD = 0.5;

    private Pause() {}

    static Duration after(int tries) {
        int doublings = Math.min(DOUBLINGS, Math.max(0, tries - 1));
        long millis = Math.min(LONGEST.toMillis(), FIRST.toMillis() << doublings);
        return Duration.ofMillis(
                (long) (millis * (1 + ThreadLocalRandom.current().nextDouble(SPREAD))));
    }
}
