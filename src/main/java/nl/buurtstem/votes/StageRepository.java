package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.number;

import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All SQL about norms, and about rounds that go on from others. */
@Repository
class StageRepository {

    private final DatabaseClient database;

    StageRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Sets or takes away what a round asks, if nobody changed it meanwhile; gives its number, or nothing. */
    Mono<Long> ask(long id, int revision, @Nullable RoundNorm norm) {
        return database.sql("""
                        update voting_round set norm_of = :of, norm_percent = :percent, revision = revision + 1
                        where id = :id and revision = :revision and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind(
                        "of",
                        norm == null
                                ? Parameters.in(String.class)
                                : Parameters.in(norm.of().name()))
                .bind("percent", norm == null ? Parameters.in(Integer.class) : Parameters.in(norm.percent()))
                .map(row -> number(row, "id"))
                .one();
    }

    /** Says which round this one goes on from; gives nothing when another one does so already. */
    Mono<Long> follow(long id, long before) {
        return database.sql("""
                        update voting_round set before_id = :before
                        where id = :id and not exists (select from voting_round r where r.before_id = :before and r.stage <> 'THROWN')
                        returning id
                        """)
                .bind("id", id)
                .bind("before", before)
                .map(row -> number(row, "id"))
                .one();
    }

    /** The round that goes on from this one. */
    Mono<Long> after(long before) {
        return database.sql("select id from voting_round where before_id = :before and stage <> 'THROWN'")
                .bind("before", before)
                .map(row -> number(row, "id"))
                .one();
    }
}
