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
                .then(database.sql(pile.next())
                        .bind("round", round)
                        .map(row -> integer(row, "first"))
                        .one())
                .delayUntil(first -> database.sql(pile.insert())
                        .bind("round", round)
                        .bind("first", first)
                        .bind("today", LocalDate.ofInstant(clock.instant(), Page.ZONE))
                        .bind(
                                "keys",
                                keys.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                        .then());
    }
}
