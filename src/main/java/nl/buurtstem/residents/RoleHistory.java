package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL that reads the history of roles. */
@Repository
class RoleHistory {

    private static final int SHOWN = 50;

    private final DatabaseClient database;

    RoleHistory(DatabaseClient database) {
        this.database = database;
    }

    /** What a line of the history tells whoever it is about; empty when they left. */
    Mono<RoleNotice> notice(long line) {
        return database.sql("""
                        select r.id, r.name, r.email, r.language, r.neighbourhood_id, l.role, l.area_id, l.act
                        from role_log l
                        join resident r on r.id = l.resident_id
                        where l.id = :line
                        """)
                .bind("line", line)
                .map(row -> new RoleNotice(
                        ResidentRepository.resident(row),
                        new Post(Role.valueOf(text(row, "role")), integer(row, "area_id")),
                        text(row, "act").equals("GIVEN")))
                .one();
    }

    /** What changed last in these areas and in those that once were part of them, the newest first. */
    Flux<RoleChange> changes(Collection<Integer> areas) {
        return database.sql("""
                        with recursive inside as (
                            select unnest(:areas) as id
                            union
                            select a.id from area a join inside on a.parent_id = inside.id)
                        select l.at, l.role, l.area_id, l.act, l.provider, r.name as who, by.name as actor,
                            l.actor is not null as by_somebody
                        from role_log l
                        left join resident r on r.id = l.resident_id
                        left join resident by on by.id = l.actor
                        where l.area_id in (select id from inside)
                        order by l.id desc
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", SHOWN)
                .map(RoleHistory::change)
                .all();
    }

    private static RoleChange change(Readable row) {
        return new RoleChange(
                moment(row, "at"),
                text(row, "act").equals("GIVEN"),
                row.get("who", String.class),
                new Post(Role.valueOf(text(row, "role")), integer(row, "area_id")),
                source(row),
                row.get("actor", String.class));
    }

    private static RoleChange.Source source(Readable row) {
        if (flag(row, "by_somebody")) {
            return RoleChange.Source.HAND;
        }
        return text(row, "provider").isEmpty() ? RoleChange.Source.PROGRAM : RoleChange.Source.PROVIDER;
    }
}
