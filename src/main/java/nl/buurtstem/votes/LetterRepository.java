package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;

import java.nio.ByteBuffer;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All SQL about letters. */
@Repository
class LetterRepository {

    private final DatabaseClient database;
    private final Clock clock;

    LetterRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a letter void that nobody voted with; false when there is none. It is held first, so that a vote with it comes before or not at all. */
    Mono<Boolean> makeVoid(long round, int serial) {
        return database.sql("select serial from letter_code where round_id = :round and serial = :serial for update")
                .bind("round", round)
                .bind("serial", serial)
                .then()
                .then(database.sql("""
                                update letter_code l set void = true
                                where round_id = :round and serial = :serial and not void
                                and not exists (
                                    select from round_voter v where v.round_id = l.round_id and v.voter_key = l.voter_key)
                                """)
                        .bind("round", round)
                        .bind("serial", serial)
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows > 0);
    }

    Mono<Boolean> isGood(long round, byte[] key) {
        return database.sql(
                        "select exists (select from letter_code where round_id = :round and voter_key = :key and not void) as good")
                .bind("round", round)
                .bind("key", ByteBuffer.wrap(key))
                .map(row -> flag(row, "good"))
                .one();
    }

    /** Notes that somebody typed a code that is none; only while people vote. */
    Mono<Void> noteWrong(long round) {
        return database.sql("select note_wrong_code(:round, :now)")
                .bind("round", round)
                .bind("now", clock.instant())
                .then();
    }

    Mono<Integer> count(long round) {
        return database.sql("select count(*)::integer as n from letter_code where round_id = :round and not void")
                .bind("round", round)
                .map(row -> integer(row, "n"))
                .one();
    }
}
