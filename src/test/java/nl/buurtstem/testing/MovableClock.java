package nl.buurtstem.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock in tests: real time until it is moved. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Makes it this moment now; time goes on from there. */
    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    /** Lets time pass. */
    public void forward(Duration time) {
        offset = offset.plus(time);
    }

    @Override
    public Instant instant() {
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
