package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.get;

import java.nio.ByteBuffer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what people read on papers; a row lives until two of them agree, or the round closes. */
@Repository
class PaperEntryRepository {

    private final DatabaseClient database;

    PaperEntryRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What one person read.
     *
     * @param said sealed
     * @param reader by what the round knows who read it
     */
    record Entry(byte[] said, byte[] reader) {}

    /** The first and the second, as far as they are there. */
    Flux<Entry> of(long round, int serial) {
        return database.sql(
                        "select said, entered_by from internal.paper_entry where round_id = :round and serial = :serial order by n")
                .bind("round", round)
                .bind("serial", serial)
                .map(row -> new Entry(get(row, "said", byte[].class), get(row, "entered_by", byte[].class)))
                .all();
    }

    /** Adds the first or the second; false when somebody else just did. */
    Mono<Boolean> add(long round, int serial, int number, Entry entry) {
        return database.sql("""
                        insert into internal.paper_entry (round_id, serial, n, said, entered_by)
                        values (:round, :serial, :n, :said, :reader)
                        on conflict do nothing
                        """)
                .bind("round", round)
                .bind("serial", serial)
                .bind("n", (short) number)
                .bind("said", ByteBuffer.wrap(entry.said()))
                .bind("reader", ByteBuffer.wrap(entry.reader()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** As if nobody had read this paper. */
    Mono<Void> forget(long round, int serial) {
        return database.sql("delete from internal.paper_entry where round_id = :round and serial = :serial")
                .bind("round", round)
                .bind("serial", serial)
                .then();
    }

    /** The numbers of papers that two people read differently. */
    Flux<Integer> differing(long round) {
        return database.sql(
                        "select serial from internal.paper_entry where round_id = :round and n = 2 order by serial limit 200")
                .bind("round", round)
                .map(row -> get(row, "serial", Integer.class))
                .all();
    }
}
