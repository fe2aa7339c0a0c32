package nl.buurtstem.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The application's clock in tests: real time until it is moved. */
public final class MovableClock extends Clock {

    private final AtomicLong readings = new AtomicLong();
    private volatile Duration offset = Duration.ZERO;

    /** Makes it this moment now; time goes on from there. */
    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    /** Lets time pass. */
    public void forward(Duration time) {
        offset = offset.plus(time);
    }

    /** How often anybody asked for the time. */
    public long readings() {
        return readings.get();
    }

    @Override
    public Instant instant() {
        readings.incrementAndGet();
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
