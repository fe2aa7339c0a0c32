package nl.buurtstem.walkshop.report;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.walkshop.report.Retained.What;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How long walks keep what, and removing it. */
@Repository
class RetentionRepository {

    private final DatabaseClient database;
    private final Clock clock;

    RetentionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What each area of a path says, as far as it says something. */
    Mono<Map<Integer, Map<What, Integer>>> said(AreaPath where) {
        return said(List.of(where.neighbourhood(), where.district(), where.municipality()));
    }

    Mono<Map<Integer, Map<What, Integer>>> said(Collection<Integer> areas) {
        return database.sql("""
                        select area_id, tracks_days, originals_days, names_days
                        from walk_retention
                        where area_id = any(:areas)
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(row -> Map.entry(integer(row, "area_id"), row(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Writes what an area says from now on, if it still says what somebody saw; gives the area, or nothing. */
    Mono<Integer> keep(int area, Map<What, Integer> seen, Map<What, Integer> next) {
        var sql = database.sql("""
                        insert into walk_retention as r (area_id, tracks_days, originals_days, names_days)
                        values (:area, :tracks, :originals, :names)
                        on conflict (area_id) do update
                        set tracks_days = excluded.tracks_days, originals_days = excluded.originals_days, names_days = excluded.names_days
                        where (r.tracks_days, r.originals_days, r.names_days)
                            is not distinct from (:was_tracks::integer, :was_originals::integer, :was_names::integer)
                        returning area_id
                        """).bind("area", area);
        for (What what : What.values()) {
            sql = sql.bind(what.path(), days(next, what)).bind("was_" + what.path(), days(seen, what));
        }
        return sql.map(row -> integer(row, "area_id")).one();
    }

    private static Parameter days(Map<What, Integer> said, What what) {
        Integer days = said.get(what);
        return days == null ? Parameters.in(Integer.class) : Parameters.in(days);
    }

    /** How much of this a walkshop still has. */
    Mono<Long> count(long walkshop, What what) {
        String rows = switch (what) {
            case TRACKS -> "walk_record where kind = 'track' and walkshop_id = :walkshop";
            case ORIGINALS -> """
                        walk_attachment a where a.walkshop_id = :walkshop
                        and exists (select from walk_chunk c where c.upload = a.upload)
                        """;
            case NAMES -> "walkshop_person where walkshop_id = :walkshop and (name <> '–' or work <> '')";
        };
        return database.sql("select count(*) as n from " + rows)
                .bind("walkshop", walkshop)
                .map(row -> number(row, "n"))
                .one();
    }

    private static Map<What, Integer> row(Readable row) {
        Map<What, Integer> said = new EnumMap<>(What.class);
        for (What what : What.values()) {
            Integer days = row.get(what.path() + "_days", Integer.class);
            if (days != null) {
                said.put(what, days);
            }
        }
        return said;
    }

    /** When it was closed; empty as long as it is not. */
    Mono<Instant> closedAt(long walkshop) {
        return database.sql(
                        "select closed_at from walkshop where id = :walkshop and stage = 'CLOSED' and closed_at is not null")
                .bind("walkshop", walkshop)
                .map(row -> moment(row, "closed_at"))
                .one();
    }

    Mono<Map<What, Instant>> forgotten(long walkshop) {
        return database.sql("select what, at from walk_forgotten where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .map(row -> Map.entry(What.valueOf(text(row, "what")), moment(row, "at")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Flux<Long> closed() {
        return database.sql("select id from walkshop where stage = 'CLOSED' and closed_at is not null order by id")
                .map(row -> number(row, "id"))
                .all();
    }

    /** Removes this of a walkshop that was closed before that moment; how much was there. */
    Mono<Long> forget(long walkshop, What what, Instant before) {
        String now = what == What.ORIGINALS ? ", :now" : "";
        var sql = database.sql("select walk_forget_" + what.path() + "(:walkshop, :before" + now + ") as gone")
                .bind("walkshop", walkshop)
                .bind("before", before);
        return (now.isEmpty() ? sql : sql.bind("now", clock.instant()))
                .map(row -> number(row, "gone"))
                .one();
    }

    Mono<Long> forgetTokens(long walkshop) {
        return database.sql("select walk_forget_tokens(:walkshop, :now) as gone")
                .bind("walkshop", walkshop)
                .bind("now", clock.instant())
                .map(row -> number(row, "gone"))
                .one();
    }

    Mono<Void> note(long walkshop, What what) {
        return database.sql("""
                        insert into walk_forgotten (walkshop_id, what, at) values (:walkshop, :what, :now)
                        on conflict do nothing
                        """)
                .bind("walkshop", walkshop)
                .bind("what", what.name())
                .bind("now", clock.instant())
                .then();
    }
}
