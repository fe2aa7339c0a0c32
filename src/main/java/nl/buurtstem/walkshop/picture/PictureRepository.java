package nl.buurtstem.walkshop.picture;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about checks and answers. */
@Repository("pictureCheckRepository")
class PictureRepository {

    private static final String CHECK =
            "select walkshop_id, step, minimum, opens_at, closes_at, revision from picture_check\n";

    private final DatabaseClient database;
    private final Clock clock;

    PictureRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<PictureCheck> find(long walkshop) {
        return database.sql(CHECK + "where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .map(PictureRepository::check)
                .one();
    }

    private static PictureCheck check(Readable row) {
        return new PictureCheck(
                number(row, "walkshop_id"),
                number(row, "step"),
                integer(row, "minimum"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                integer(row, "revision"));
    }

    /** Those that one can answer now; the one that ends first comes first. */
    Flux<PictureCheck> open(int most) {
        return database.sql(CHECK + "where opens_at <= :now and closes_at > :now order by closes_at limit :most")
                .bind("now", clock.instant())
                .bind("most", most)
                .map(PictureRepository::check)
                .all();
    }

    /** Opens one; empty when there is one already. */
    Mono<Long> add(long walkshop, long step, int minimum, Instant closesAt, byte[] sealed) {
        return database.sql("""
                        insert into picture_check (walkshop_id, step, minimum, opens_at, closes_at, sealed)
                        values (:walkshop, :step, :minimum, :now, :closes, :sealed)
                        on conflict do nothing
                        returning walkshop_id
                        """)
                .bind("walkshop", walkshop)
                .bind("step", step)
                .bind("minimum", minimum)
                .bind("now", clock.instant())
                .bind("closes", closesAt)
                .bind("sealed", ByteBuffer.wrap(sealed))
                .map(row -> number(row, "walkshop_id"))
                .one();
    }

    /** Gives it another end; empty when it is over, or somebody else did so first. */
    Mono<Long> lengthen(long walkshop, int revision, Instant closesAt) {
        return database.sql("""
                        update picture_check
                        set closes_at = :closes, revision = revision + 1
                        where walkshop_id = :walkshop and revision = :revision and closes_at > :now
                        returning walkshop_id
                        """)
                .bind("walkshop", walkshop)
                .bind("revision", revision)
                .bind("closes", closesAt)
                .bind("now", clock.instant())
                .map(row -> number(row, "walkshop_id"))
                .one();
    }

    Mono<byte[]> secret(long walkshop) {
        return database.sql("select sealed from picture_check where walkshop_id = :walkshop and sealed is not null")
                .bind("walkshop", walkshop)
                .map(row -> bytes(Columns.get(row, "sealed", ByteBuffer.class)))
                .one();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /**
     * Keeps who answers, in place of before. The check is held, so that it cannot end while an answer is on its way. Empty when it takes
     * none, or a paper with this number was there.
     */
    Mono<Long> takeVoice(long walkshop, byte[] key, @Nullable ResidentId resident, boolean walked) {
        return database.sql("""
                        with open as (
                            select walkshop_id from picture_check
                            where walkshop_id = :walkshop and opens_at <= :now and closes_at > :now
                            for share
                        )
                        insert into picture_voice as v (walkshop_id, person_key, resident_id, walked, channel, said_at)
                        select walkshop_id, :key, :resident, :walked, :channel, :now from open
                        on conflict (walkshop_id, person_key) do update
                        set walked = excluded.walked, resident_id = excluded.resident_id, said_at = excluded.said_at
                        where v.channel = 'ONLINE'
                        returning walkshop_id
                        """)
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .bind("resident", resident == null ? Parameters.in(UUID.class) : Parameters.in(resident.value()))
                .bind("walked", walked)
                .bind("channel", resident == null ? "PAPER" : "ONLINE")
                .bind("now", clock.instant())
                .map(row -> number(row, "walkshop_id"))
                .one();
    }

    /** These answers, in place of those this person gave before. */
    Mono<Void> takeAnswers(long walkshop, byte[] key, Map<Long, Answer> answers) {
        return database.sql("delete from picture_answer where walkshop_id = :walkshop and person_key = :key")
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .then()
                .thenMany(Flux.fromIterable(answers.entrySet()))
                .concatMap(one -> database.sql("""
                                insert into picture_answer (walkshop_id, value_id, person_key, answer)
                                values (:walkshop, :value, :key, :answer)
                                """)
                        .bind("walkshop", walkshop)
                        .bind("value", one.getKey())
                        .bind("key", ByteBuffer.wrap(key))
                        .bind("answer", one.getValue().name())
                        .then())
                .then();
    }

    /** What this person answered; empty when they did not. */
    Mono<Map<Long, Answer>> answers(long walkshop, byte[] key) {
        return database.sql(
                        "select value_id, answer from picture_answer where walkshop_id = :walkshop and person_key = :key")
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .map(row -> Map.entry(number(row, "value_id"), Answer.valueOf(text(row, "answer"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Whether this person said they walked along; empty when they said nothing. */
    Mono<Boolean> walked(long walkshop, byte[] key) {
        return database.sql("select walked from picture_voice where walkshop_id = :walkshop and person_key = :key")
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .map(row -> flag(row, "walked"))
                .one();
    }

    /** The numbers of each value that somebody answered about who did not walk. */
    Mono<Map<Long, Tally>> tallies(long walkshop, int minimum) {
        return database.sql("""
                        select a.value_id,
                            (count(*) filter (where a.answer = 'RIGHT'))::int as agreed,
                            (count(*) filter (where a.answer = 'PARTLY'))::int as partly,
                            (count(*) filter (where a.answer = 'WRONG'))::int as wrong
                        from picture_answer a
                        join picture_voice v using (walkshop_id, person_key)
                        where a.walkshop_id = :walkshop and not v.walked
                        group by a.value_id
                        """)
                .bind("walkshop", walkshop)
                .map(row -> Map.entry(
                        number(row, "value_id"),
                        new Tally(integer(row, "agreed"), integer(row, "partly"), integer(row, "wrong"), minimum)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** How many people answered, by whether that was on paper; of those who did not walk. */
    Mono<Takers> takers(long walkshop) {
        return database.sql("""
                        select (count(*) filter (where channel = 'ONLINE' and not walked))::int as online,
                            (count(*) filter (where channel = 'PAPER' and not walked))::int as paper,
                            (count(*) filter (where walked))::int as walked
                        from picture_voice
                        where walkshop_id = :walkshop
                        """)
                .bind("walkshop", walkshop)
                .map(row -> new Takers(integer(row, "online"), integer(row, "paper"), integer(row, "walked")))
                .one();
    }

    /** Takes the people off checks that ended before this moment; says of how many. */
    Mono<Long> forgetPeople(Instant before) {
        return database.sql("""
                        with ended as (
                            update picture_check
                            set sealed = null
                            where closes_at < :before and sealed is not null
                            returning walkshop_id
                        ), nameless as (
                            update picture_voice v
                            set resident_id = null
                            from ended e
                            where v.walkshop_id = e.walkshop_id and v.resident_id is not null
                        )
                        select count(*) as checks from ended
                        """)
                .bind("before", before)
                .map(row -> number(row, "checks"))
                .one();
    }
}
