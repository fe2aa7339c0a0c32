package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.integer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import nl.buurtstem.web.Page;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Gives letters and papers their numbers. */
@Repository
class PileRepository {

    private final DatabaseClient database;
    private final Clock clock;

    PileRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds as many as there are keys, with the next numbers; gives the first of them. The round is held, so that two piles get no number twice. */
    Mono<Integer> add(Pile pile, long round, List<byte[]> keys) {
        return database.sql("select id from voting_round where id = :round for update")
                .bind("round", round)
                .then()
                .then(database.sql("select coalesce(max(serial), 0) + 1 as first from " + pile.table()
                                + " where round_id = :round")
                        .bind("round", round)
                        .map(row -> integer(row, "first"))
                        .one())
                .delayUntil(first -> database.sql("insert into " + pile.table()
                                + " (round_id, serial, voter_key, " + pile.day() + ")\n" + """
                                select :round, :first + n - 1, decode(key, 'hex'), :today
                                from unnest(:keys) with ordinality as k (key, n)
                                """)
                        .bind("round", round)
                        .bind("first", first)
                        .bind("today", LocalDate.ofInstant(clock.instant(), Page.ZONE))
                        .bind(
                                "keys",
                                keys.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                        .then());
    }
}
