package nl.buurtstem.discussion;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import nl.buurtstem.residents.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about temperatures. */
@Repository
class TemperatureRepository {

    private final DatabaseClient database;
    private final Clock clock;

    TemperatureRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until the caller's transaction ends, nobody else says how heated this topic is. */
    Mono<Void> oneAtATime(Topic topic) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 81))")
                .bind("what", topic.path())
                .then();
    }

    /** Every temperature this topic had, the latest first. */
    Flux<Temperature> of(Topic topic) {
        return database.sql(
                        "select t.*, coalesce(r.name, '') as name from temperature t left join resident r on r.id = t.set_by where t."
                                + topic.kind().column() + " = :topic order by t.id desc")
                .bind("topic", topic.id())
                .map(TemperatureRepository::temperature)
                .all();
    }

    private static Temperature temperature(Readable row) {
        return new Temperature(
                number(row, "id"),
                Degree.valueOf(text(row, "degree")),
                text(row, "reason"),
                text(row, "language"),
                Voice.valueOf(text(row, "voice")),
                text(row, "name"),
                moment(row, "set_at"));
    }

    Mono<Void> add(Ground ground, Degree degree, String reason, String language, Person by) {
        return database.sql("insert into temperature (" + ground.topic().kind().column() + """
                        , degree, reason, language, voice, set_by, set_at)
                        values (:topic, :degree, :reason, :language, :voice, :by, :now)
                        """)
                .bind("topic", ground.topic().id())
                .bind("degree", degree.name())
                .bind("reason", reason)
                .bind("language", language)
                .bind("voice", Voice.of(by, ground).name())
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .then();
    }
}
