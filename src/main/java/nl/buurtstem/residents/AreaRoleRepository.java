package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** SQL about what becomes of roles when areas end and come back. Every change writes its own line in the history, in the same statement. */
@Repository
class AreaRoleRepository {

    private final DatabaseClient database;
    private final Clock clock;

    AreaRoleRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Ends all roles in these areas.
     *
     * @param by null: nobody in particular
     * @param cause number of the import of borders that closes them
     * @return the lines in the history
     */
    Flux<Long> end(Collection<Integer> areas, @Nullable ResidentId by, long cause) {
        return database.sql("""
                        with ended as (
                            delete from resident_role
                            where area_id = any(:areas)
                            returning resident_id, role, area_id, provider)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider, area_import)
                        select :now, :actor, resident_id, role, area_id, 'TAKEN', provider, :cause
                        from ended
                        returning id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("actor", by == null ? Parameters.in(UUID.class) : Parameters.in(by.value()))
                .bind("now", clock.instant())
                .bind("cause", cause)
                .map(row -> number(row, "id"))
                .all();
    }

    /** A role that ended with its area, and who had it. */
    record Ended(String name, Role role) {}

    /** The roles that this import ended, of people who are still there. */
    Flux<Ended> ended(long cause) {
        return database.sql("""
                        select distinct r.name, l.role, l.area_id, r.id
                        from role_log l
                        join resident r on r.id = l.resident_id
                        where l.area_import = :cause and l.act = 'TAKEN'
                        order by r.name, r.id, l.area_id, l.role
                        """)
                .bind("cause", cause)
                .map(row -> new Ended(text(row, "name"), Role.valueOf(text(row, "role"))))
                .all();
    }

    /**
     * Gives them back, as they were given.
     *
     * @param by null: nobody in particular
     * @return the lines in the history
     */
    Flux<Long> giveBack(long cause, @Nullable ResidentId by) {
        return database.sql("""
                        with given as (
                            insert into resident_role (resident_id, role, area_id, granted_at, provider)
                            select l.resident_id, l.role, l.area_id, :now, l.provider
                            from role_log l
                            join resident r on r.id = l.resident_id
                            where l.area_import = :cause and l.act = 'TAKEN'
                            on conflict do nothing
                            returning resident_id, role, area_id, provider)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider)
                        select :now, :actor, resident_id, role, area_id, 'GIVEN', provider
                        from given
                        returning id
                        """)
                .bind("cause", cause)
                .bind("actor", by == null ? Parameters.in(UUID.class) : Parameters.in(by.value()))
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .all();
    }

    /** How many roles hold in these areas themselves. */
    Mono<Long> in(Collection<Integer> areas) {
        return database.sql("""
                        select count(distinct (resident_id, role, area_id)) as roles
                        from resident_role
                        where area_id = any(:areas)
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(row -> number(row, "roles"))
                .one();
    }
}
