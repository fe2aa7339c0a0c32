package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Cast;
import nl.buurtstem.votes.count.Outcome;
import nl.buurtstem.votes.count.Publication;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about ballots; those of an open round it can add and change, and not read. */
@Repository
class BallotRepository {

    private static final TypeReference<Map<String, Integer>> SUMS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    BallotRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Writes these votes together; what came of each, in their order. */
    Mono<List<Verdict>> cast(List<Vote> votes) {
        List<Map<String, Object>> sent = IntStream.range(0, votes.size())
                .mapToObj(n -> votes.get(n).json(n))
                .toList();
        return database.sql("select n, verdict from cast_ballots(:now, cast(:votes as jsonb)) order by n")
                .bind("now", clock.instant())
                .bind("votes", json.writeValueAsString(sent))
                .map(row -> Verdict.valueOf(text(row, "verdict")))
                .all()
                .collectList();
    }

    /** The day on which whoever has this key voted or got a paper; empty when they did not. */
    Mono<LocalDate> votedOn(long round, byte[] voter) {
        return database.sql("""
                        select voted_on from round_voter where round_id = :round and voter_key = :voter
                        union all
                        select visited_on from desk_visit where round_id = :round and voter_key = :voter
                        limit 1
                        """)
                .bind("round", round)
                .bind("voter", ByteBuffer.wrap(voter))
                .map(row -> Columns.get(row, "voted_on", LocalDate.class))
                .one();
    }

    /** How many people voted. */
    Mono<Integer> voters(long round) {
        return database.sql("select count(*)::integer as n from round_voter where round_id = :round")
                .bind("round", round)
                .map(row -> integer(row, "n"))
                .one();
    }

    /** How many of those who voted have one of these keys. */
    Mono<Integer> votersAmong(long round, List<byte[]> keys) {
        return database.sql("""
                        select count(*)::integer as n
                        from round_voter
                        where round_id = :round and voter_key in (select decode(k, 'hex') from unnest(:keys) k)
                        """)
                .bind("round", round)
                .bind("keys", keys.stream().map(HexFormat.of()::formatHex).toArray(String[]::new))
                .map(row -> integer(row, "n"))
                .one();
    }

    /** What did not become a ballot, by reason. */
    Mono<Map<String, Integer>> refused(long round) {
        return database.sql("select reason, times from refused_ballot where round_id = :round")
                .bind("round", round)
                .map(row -> Map.entry(text(row, "reason"), integer(row, "times")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Seals a round whose time is over; gives how many ballots there are, and nothing when it was sealed. */
    Mono<Integer> close(long round) {
        return database.sql("select ballots from close_round(:round, :now) ballots where ballots is not null")
                .bind("round", round)
                .bind("now", clock.instant())
                .map(row -> integer(row, "ballots"))
                .one();
    }

    /** All ballots of a closed round, in the order of their receipts. */
    Flux<Cast> casts(long round) {
        return database.sql(
                        "select receipt, marks from counted_ballot where round_id = :round order by receipt collate \"C\"")
                .bind("round", round)
                .map(row -> new Cast(text(row, "receipt"), BallotPaper.parse(text(row, "marks"))))
                .all();
    }

    /** What stands on the counted ballot with this receipt; empty when there is none. */
    Mono<BallotPaper> paper(long round, String receipt) {
        return database.sql("select marks from counted_ballot where round_id = :round and receipt = :receipt")
                .bind("round", round)
                .bind("receipt", receipt)
                .map(row -> BallotPaper.parse(text(row, "marks")))
                .one();
    }

    /** The receipt in a closed round that comes first in order, of those that chose something. */
    Mono<String> someReceipt(long round) {
        return database.sql("""
                        select receipt
                        from counted_ballot
                        where round_id = :round and marks <> ''
                        order by receipt collate "C"
                        limit 1
                        """)
                .bind("round", round)
                .map(row -> text(row, "receipt"))
                .one();
    }

    /** Whether this receipt was of a ballot that its voter changed. */
    Mono<Boolean> isReplaced(long round, String receipt) {
        return database.sql(
                        "select exists (select from replaced_receipt where round_id = :round and receipt = :receipt) as was")
                .bind("round", round)
                .bind("receipt", receipt)
                .map(row -> flag(row, "was"))
                .one();
    }

    /** How many ballots were changed. */
    Mono<Long> replaced(long round) {
        return database.sql("select count(*) as n from replaced_receipt where round_id = :round")
                .bind("round", round)
                .map(row -> number(row, "n"))
                .one();
    }

    /** Takes down how open polls stand whose results may be seen, where a day passed and enough came; gives how many. */
    Mono<Integer> takeStandings() {
        return database.sql("select take_standings(:now) as taken")
                .bind("now", clock.instant())
                .map(row -> integer(row, "taken"))
                .one();
    }

    /** How an open poll last stood; empty when nothing of it may be seen yet. */
    Mono<PollStanding> standing(long round) {
        return database.sql("""
                        select taken_on, sums::text as sums
                        from poll_standing
                        where round_id = :round
                        order by taken_on desc
                        limit 1
                        """)
                .bind("round", round)
                .map(row -> new PollStanding(
                        Columns.get(row, "taken_on", LocalDate.class), json.readValue(text(row, "sums"), SUMS)))
                .one();
    }

    /** Keeps what came of a sealed round, which makes it a counted one; false when that was there. A row is never changed. */
    Mono<Boolean> freeze(long round, int voters, Publication publication, String lotSecret) {
        return database.sql("""
                        insert into round_outcome (round_id, voters, ballots, void, outcome, lot_secret, published, counted_at)
                        select round_id, :voters, ballots, :void, cast(:outcome as jsonb), :lot, :published, :now
                        from round_seal
                        where round_id = :round
                        on conflict do nothing
                        """)
                .bind("round", round)
                .bind("voters", voters)
                .bind("void", (int) publication.outcome().counted().faulty())
                .bind("outcome", json.writeValueAsString(publication.outcome()))
                .bind("lot", lotSecret)
                .bind("published", publication.file())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0 ? Mono.just(false) : finish(round));
    }

    private Mono<Boolean> finish(long round) {
        return database.sql("select finish_round(:round, :now) as done")
                .bind("round", round)
                .bind("now", clock.instant())
                .map(row -> flag(row, "done"))
                .one();
    }

    /** The file from which anybody can count again. */
    Mono<String> file(long round) {
        return database.sql("select published from round_outcome where round_id = :round")
                .bind("round", round)
                .map(row -> text(row, "published"))
                .one();
    }

    /** As it was frozen; empty before. */
    Mono<FrozenCount> outcome(long round) {
        return database.sql(
                        "select voters, ballots, outcome::text as outcome, lot_secret from round_outcome where round_id = :round")
                .bind("round", round)
                .map(row -> new FrozenCount(
                        integer(row, "voters"),
                        integer(row, "ballots"),
                        json.readValue(text(row, "outcome"), Outcome.class),
                        text(row, "lot_secret")))
                .one();
    }
}
