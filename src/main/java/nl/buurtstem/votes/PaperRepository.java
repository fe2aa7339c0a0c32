package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All SQL about desks, papers and who got one. */
@Repository
class PaperRepository {

    private final DatabaseClient database;
    private final Clock clock;

    PaperRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<PaperDesk> desk(long round) {
        return database.sql("select until, place from paper_desk where round_id = :round")
                .bind("round", round)
                .map(row -> new PaperDesk(moment(row, "until"), text(row, "place")))
                .one();
    }

    /** Makes this the desk of a round that is fixed and not closed, and no earlier once somebody got a paper; gives nothing otherwise. */
    Mono<Boolean> open(long round, PaperDesk desk) {
        return database.sql("""
                        insert into paper_desk (round_id, until, place)
                        select id, :until, :place from voting_round where id = :round and stage = 'FIXED' and closes_at > :now
                        on conflict (round_id) do update set until = excluded.until, place = excluded.place
                        where excluded.until >= paper_desk.until
                        or not exists (select from desk_visit v where v.round_id = paper_desk.round_id)
                        """)
                .bind("round", round)
                .bind("until", desk.until())
                .bind("place", desk.place())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .map(rows -> true);
    }

    /** The number of the paper that has this key and is neither entered nor void; empty when there is none. */
    Mono<Integer> free(long round, byte[] key) {
        return database.sql(
                        "select serial from paper_ballot where round_id = :round and voter_key = :key and state = 'PRINTED'")
                .bind("round", round)
                .bind("key", ByteBuffer.wrap(key))
                .map(row -> integer(row, "serial"))
                .one();
    }

    /** Writes that somebody got a paper; what the database says of it. */
    Mono<String> visit(long round, byte[] voter, @Nullable Integer neighbourhood) {
        return database.sql("select visit_desk(:round, :now, :voter, :neighbourhood) as said")
                .bind("round", round)
                .bind("now", clock.instant())
                .bind("voter", ByteBuffer.wrap(voter))
                .bind(
                        "neighbourhood",
                        neighbourhood == null ? Parameters.in(Integer.class) : Parameters.in(neighbourhood))
                .map(row -> text(row, "said"))
                .one();
    }

    /** Takes back that this voter got a paper; false when nobody noted it, or too many papers came in. */
    Mono<Boolean> takeBack(long round, byte[] voter) {
        return database.sql("select take_back_visit(:round, :now, :voter) as done")
                .bind("round", round)
                .bind("now", clock.instant())
                .bind("voter", ByteBuffer.wrap(voter))
                .map(row -> flag(row, "done"))
                .one();
    }

    /** Makes a paper void that nobody entered yet, not even once; false when there is none. */
    Mono<Boolean> discard(long round, int serial, PaperFault fault) {
        return database.sql("""
                        update paper_ballot p set state = 'VOID', reason = :reason
                        where round_id = :round and serial = :serial and state = 'PRINTED'
                        and not exists (
                            select from internal.paper_entry e where e.round_id = p.round_id and e.serial = p.serial)
                        """)
                .bind("round", round)
                .bind("serial", serial)
                .bind("reason", fault.name())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Makes a paper void that was handed in; false when it is not good any more, or more came in than were given. */
    Mono<Boolean> spoil(long round, byte[] key, PaperFault fault) {
        return database.sql("select spoil_paper(:round, :now, :key, :reason) as done")
                .bind("round", round)
                .bind("now", clock.instant())
                .bind("key", ByteBuffer.wrap(key))
                .bind("reason", fault.name())
                .map(row -> flag(row, "done"))
                .one();
    }

    Mono<PaperAccount> account(long round) {
        Mono<Map<PaperFault, Integer>> faults = database.sql("""
                        select reason, count(*)::integer as n from paper_ballot
                        where round_id = :round and reason is not null
                        group by reason
                        """)
                .bind("round", round)
                .map(row -> Map.entry(PaperFault.valueOf(text(row, "reason")), integer(row, "n")))
                .all()
                .collect(() -> new EnumMap<>(PaperFault.class), (all, one) -> all.put(one.getKey(), one.getValue()));
        return faults.flatMap(found -> account(round, found));
    }

    private Mono<PaperAccount> account(long round, Map<PaperFault, Integer> faults) {
        return database.sql("""
                        select (select count(*) from desk_visit where round_id = :round)::integer as given,
                            count(*)::integer as printed,
                            count(*) filter (where state = 'ENTERED')::integer as counted,
                            count(*) filter (where state = 'PRINTED' and e.entries = 1)::integer as once,
                            count(*) filter (where state = 'PRINTED' and e.entries = 2)::integer as differing
                        from paper_ballot p
                        left join (
                            select serial, count(*) as entries from internal.paper_entry where round_id = :round group by serial) e
                            on e.serial = p.serial
                        where round_id = :round
                        """)
                .bind("round", round)
                .map(row -> new PaperAccount(
                        integer(row, "printed"),
                        integer(row, "given"),
                        integer(row, "counted"),
                        integer(row, "once"),
                        integer(row, "differing"),
                        faults))
                .one();
    }
}
