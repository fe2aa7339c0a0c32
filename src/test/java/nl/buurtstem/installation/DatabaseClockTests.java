package nl.buurtstem.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** All nodes tell the database's time, however far their own machine is off, and however long they run. */
@AppTest
class DatabaseClockTests {

    private final DatabaseClient database;
    private final MovableClock machine = new MovableClock();
    private final DatabaseClock clock;

    DatabaseClockTests(DatabaseClient database) {
        this.database = database;
        this.clock = new DatabaseClock(database, machine);
    }

    private void itIsTheDatabasesTime() {
        Instant theirs = database.sql("select clock_timestamp() as now")
                .map(row -> Columns.moment(row, "now"))
                .one()
                .block();
        assertThat(clock.instant()).isCloseTo(theirs, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void aMachineThatIsOffTellsTheDatabasesTime() {
        machine.forward(Duration.ofHours(7));
        clock.follow().block();
        itIsTheDatabasesTime();
    }

    /** The scheduler subscribes to the same publisher each time. */
    @Test
    void itStaysTheDatabasesTimeWhenItIsComparedAgainAndAgain() {
        Mono<Void> follow = clock.follow();
        follow.block();
        machine.forward(Duration.ofHours(7));
        follow.block();
        itIsTheDatabasesTime();
    }
}
