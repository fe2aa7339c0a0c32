package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.util.HexFormat;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about public notices, and about stopping a round. */
@Repository("votingNoticeRepository")
class NoticeRepository {

    private final DatabaseClient database;

    NoticeRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(long round, Notice notice) {
        return database.sql("""
                        insert into round_notice (round_id, stops, body, language, said_at)
                        values (:round, :stops, :body, :language, :now)
                        """)
                .bind("round", round)
                .bind("stops", notice.stops())
                .bind("body", notice.text())
                .bind("language", notice.language())
                .bind("now", notice.saidAt())
                .then();
    }

    /** The last first. */
    Flux<Notice> of(long round) {
        return database.sql("""
                        select body, language, stops, said_at
                        from round_notice
                        where round_id = :round
                        order by id desc
                        limit 50
                        """)
                .bind("round", round)
                .map(row -> new Notice(
                        text(row, "body"), text(row, "language"), flag(row, "stops"), moment(row, "said_at")))
                .all();
    }

    /** Holds the round against ballots and against sealing; gives its number when it is still to be stopped. */
    Mono<Long> hold(long round, int revision) {
        return database.sql("select id from voting_round where id = :round for no key update")
                .bind("round", round)
                .map(row -> number(row, "id"))
                .one()
                .flatMap(held -> database.sql("""
                                select id from voting_round r
                                where id = :round and revision = :revision and stage = 'FIXED'
                                and not exists (select from round_seal s where s.round_id = r.id)
                                """)
                        .bind("round", round)
                        .bind("revision", revision)
                        .map(row -> number(row, "id"))
                        .one());
    }

    Mono<Void> stop(long round) {
        return database.sql("update voting_round set stage = 'STOPPED', revision = revision + 1 where id = :round")
                .bind("round", round)
                .then();
    }

    /** Those of these keys that voted in this round, or got a paper, by their place in the list. */
    Flux<Integer> votersAmong(long round, List<byte[]> keys) {
        return database.sql("""
                        select (n - 1)::integer as place
                        from unnest(:keys) with ordinality as k (key, n)
                        where exists (select from round_voter v where v.round_id = :round and v.voter_key = decode(key, 'hex'))
                        or exists (select from desk_visit d where d.round_id = :round and d.voter_key = decode(key, 'hex'))
                        order by n
                        """)
                .bind("round", round)
                .bind("keys", keys.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .map(row -> integer(row, "place"))
                .all();
    }
}
