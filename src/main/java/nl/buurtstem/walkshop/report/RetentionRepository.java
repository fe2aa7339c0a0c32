package nl.buurtstem.walkshop.report;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
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

    /** The days of an area, each from the nearest area that says something of it. */
    Mono<Map<What, Integer>> days(AreaPath where) {
        return database.sql("""
                        select tracks_days, originals_days, names_days
                        from walk_retention
                        where area_id in (:neighbourhood, :district, :municipality)
                        order by case area_id when :neighbourhood then 3 when :district then 2 else 1 end
                        """)
                .bind("neighbourhood", where.neighbourhood())
                .bind("district", where.district())
                .bind("municipality", where.municipality())
                .map(RetentionRepository::row)
                .all()
                .collect(() -> new EnumMap<What, Integer>(What.class), Map::putAll)
                .map(all -> all);
    }

    private static Map<What, Integer> row(Readable row) {
        Map<What, Integer> said = new EnumMap<>(What.class);
        for (What what : What.values()) {
            Integer days = row.get(what.name().toLowerCase(java.util.Locale.ROOT) + "_days", Integer.class);
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
        var sql = database.sql("select walk_forget_" + what.name().toLowerCase(java.util.Locale.ROOT)
                        + "(:walkshop, :before" + now + ") as gone")
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
