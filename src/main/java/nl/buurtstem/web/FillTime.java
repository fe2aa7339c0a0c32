package nl.buurtstem.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.installation.Pepper;
import org.springframework.stereotype.Component;

/** Proof of when a form was given out, so that a program that fills it in at once is noticed. */
@Component
public class FillTime {

    private static final String PURPOSE = "idea form";
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private final Pepper pepper;
    private final Clock clock;

    FillTime(Pepper pepper, Clock clock) {
        this.pepper = pepper;
        this.clock = clock;
    }

    /** For a form that is given out now. */
    public String start() {
        String millis = String.valueOf(clock.millis());
        return millis + "." + pepper.hex(PURPOSE, millis);
    }

    /** The same proof if it is one of ours, else a new one. */
    public String renew(String started) {
        return isOurs(started) ? started : start();
    }

    /** Whether this form was given out by us, and long enough ago for a person to fill it in. */
    public boolean isHuman(String started) {
        return isOurs(started) && !clock.instant().isBefore(since(started).plus(SHORTEST));
    }

    private boolean isOurs(String started) {
        int dot = started.indexOf('.');
        return dot > 0
                && started.equals(started.substring(0, dot) + "." + pepper.hex(PURPOSE, started.substring(0, dot)));
    }

    private static Instant since(String started) {
        return Instant.ofEpochMilli(Long.parseLong(started.substring(0, started.indexOf('.'))));
    }
}
