package nl.buurtstem.installation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * The time all nodes agree on: this machine's clock, corrected once a minute by how far it is off the database's.
 * Precise to about half a round trip to the database.
 */
class DatabaseClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private final DatabaseClient database;
    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    DatabaseClock(DatabaseClient database, Clock machine) {
        this.database = database;
        this.machine = machine;
    }

    @Scheduled(fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Void> follow() {
        return Mono.defer(() -> compare(machine.instant())).onErrorResume(e -> {
            LOG.warn("the database did not tell the time: {}", e.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> compare(Instant asked) {
        return database.sql("select clock_timestamp() as now")
                .map(row -> Columns.moment(row, "now"))
                .one()
                .doOnNext(theirs -> offset = Duration.between(halfway(asked, machine.instant()), theirs))
                .then();
    }

    private static Instant halfway(Instant from, Instant until) {
        return from.plus(Duration.between(from, until).dividedBy(2));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("ask for an instant and place it in a zone");
    }
}
