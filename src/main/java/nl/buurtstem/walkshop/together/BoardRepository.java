package nl.buurtstem.walkshop.together;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about boards. */
@Repository
class BoardRepository {

    private final DatabaseClient database;
    private final Clock clock;

    BoardRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Board> of(long walkshop) {
        return database.sql("""
                        select step, what, value_id, text, language, record_id, other
                        from shared_value_deed
                        where walkshop_id = :walkshop
                        order by step, number
                        """)
                .bind("walkshop", walkshop)
                .map(BoardRepository::deed)
                .all()
                .collectList()
                .map(Board::of);
    }

    private static Deed deed(Readable row) {
        return new Deed(
                number(row, "step"),
                Deed.What.valueOf(text(row, "what")),
                number(row, "value_id"),
                text(row, "text"),
                text(row, "language"),
                row.get("record_id", UUID.class),
                number(row, "other"));
    }

    /** Whoever comes second to this board waits until the first is done. */
    Mono<Void> oneAtATime(long walkshop) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 185))")
                .bind("what", "board " + walkshop)
                .then();
    }

    /** A number for a value that is to be made. */
    Mono<Long> freshValue() {
        return database.sql("select nextval('shared_value_number') as id")
                .map(row -> number(row, "id"))
                .one();
    }

    /** Adds these as one step. */
    Mono<Void> add(long walkshop, long step, List<Deed> deeds) {
        return Flux.range(0, deeds.size())
                .concatMap(n -> add(walkshop, n + 1, deeds.get(n).at(step)))
                .then();
    }

    private Mono<Void> add(long walkshop, int number, Deed deed) {
        return database.sql("""
                        insert into shared_value_deed (walkshop_id, step, number, what, value_id, text, language, record_id, other, done_at)
                        values (:walkshop, :step, :number, :what, :value, :text, :language, :record, :other, :now)
                        """)
                .bind("walkshop", walkshop)
                .bind("step", deed.step())
                .bind("number", number)
                .bind("what", deed.what().name())
                .bind("value", deed.value())
                .bind("text", deed.text())
                .bind("language", deed.language())
                .bind("record", deed.record() == null ? Parameters.in(UUID.class) : Parameters.in(deed.record()))
                .bind("other", deed.other())
                .bind("now", clock.instant())
                .then();
    }

    /** What names how each of these boards is now. */
    Flux<Map.Entry<Long, String>> versions(Collection<Long> walkshops) {
        return database.sql("""
                        select w.id,
                            (select coalesce(max(d.step), 0) from shared_value_deed d where d.walkshop_id = w.id) as step,
                            (select count(*) from walk_record r where r.walkshop_id = w.id)
                                + (select count(*) from walk_picture p join walk_attachment a on a.sha256 = p.sha256 where a.walkshop_id = w.id) as records
                        from unnest(:walkshops) as w (id)
                        """)
                .bind("walkshops", walkshops.toArray(Long[]::new))
                .map(row -> Map.entry(number(row, "id"), version(number(row, "step"), number(row, "records"))))
                .all();
    }

    /** Says nothing to whoever may not see the board. */
    static String version(long step, long records) {
        return Long.toHexString((step + 1) * 0x9E3779B97F4A7C15L ^ records * 0xC2B2AE3D27D4EB4FL);
    }
}
