package nl.buurtstem.installation;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The clock of a demo: it can be held at a moment in the past while the demo's history is played, before anybody is
 * answered. Production has the plain clock, which nobody can hold.
 */
public class TimeMachine extends DatabaseClock {

    private volatile @Nullable Instant held;

    TimeMachine(DatabaseClient database) {
        super(database, Clock.systemUTC());
    }

    /** From now on it is this moment, until it is held at another or let go. */
    public void hold(Instant moment) {
        held = moment;
    }

    /** Time runs again. */
    public void letGo() {
        held = null;
    }

    @Override
    public Instant instant() {
        Instant moment = held;
        return moment == null ? super.instant() : moment;
    }
}
