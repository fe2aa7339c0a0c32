package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.text;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** All SQL about who took part: from the rows that say that somebody voted or got a paper, never from ballots. */
@Repository
class TurnoutRepository {

    private final DatabaseClient database;

    TurnoutRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * So many people of a neighbourhood in one way.
     *
     * @param neighbourhood null: they did not say
     */
    record Some(VoteChannel way, @Nullable Integer neighbourhood, int people) {}

    Flux<Some> of(long round) {
        return database.sql("""
                        select channel, neighbourhood_id, count(*)::integer as people
                        from (
                            select channel, neighbourhood_id from round_voter where round_id = :round and channel <> 'DESK'
                            union all
                            select 'DESK', neighbourhood_id from desk_visit where round_id = :round) v
                        group by channel, neighbourhood_id
                        """)
                .bind("round", round)
                .map(row -> new Some(
                        VoteChannel.valueOf(text(row, "channel")),
                        row.get("neighbourhood_id", Integer.class),
                        integer(row, "people")))
                .all();
    }
}
