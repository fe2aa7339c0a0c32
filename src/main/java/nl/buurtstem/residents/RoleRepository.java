package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about roles. Every change writes its own line in the history, in the same statement. */
@Repository
class RoleRepository {

    private final DatabaseClient database;
    private final Clock clock;

    RoleRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Gives a role by hand; once given, nothing happens. By nobody: the program gave it.
     *
     * @return the line in the history; empty when nothing changed
     */
    Mono<Long> give(ResidentId id, Post post, @Nullable ResidentId by) {
        return database.sql("""
                        with given as (
                            insert into resident_role (resident_id, role, area_id, granted_at)
                            values (:id, :role, :area, :now)
                            on conflict do nothing
                            returning role, area_id)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider)
                        select :now, :actor, :id, role, area_id, 'GIVEN', ''
                        from given
                        returning id
                        """)
                .bind("id", id.value())
                .bind("role", post.role().name())
                .bind("area", post.area())
                .bind("actor", by == null ? Parameters.in(UUID.class) : Parameters.in(by.value()))
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /**
     * Takes a role back, wherever it came from.
     *
     * @return the line in the history; empty when nothing changed
     */
    Mono<Long> take(ResidentId id, Post post, ResidentId by) {
        return database.sql("""
                        with taken as (
                            delete from resident_role
                            where resident_id = :id
                            and role = :role
                            and area_id = :area
                            returning role, area_id, provider)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider)
                        select :now, :actor, :id, role, area_id, 'TAKEN', provider
                        from taken
                        returning id
                        """)
                .bind("id", id.value())
                .bind("role", post.role().name())
                .bind("area", post.area())
                .bind("actor", by.value())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .all()
                .reduce(Math::max);
    }

    /** Takes everything back from somebody who leaves. */
    Mono<Void> takeAll(ResidentId id) {
        return database.sql("""
                        with taken as (
                            delete from resident_role
                            where resident_id = :id
                            returning role, area_id, provider)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider)
                        select :now, :id, :id, role, area_id, 'TAKEN', provider
                        from taken
                        """)
                .bind("id", id.value())
                .bind("now", clock.instant())
                .then();
    }

    /**
     * Makes these the roles that follow from the provider; those given by hand stay. Roles that followed from another
     * provider go too, for it is no longer asked.
     */
    Mono<Void> follow(ResidentId id, String provider, Collection<Post> posts) {
        List<Post> wanted = posts.stream().distinct().toList();
        return database.sql("""
                        with it as (
                            select cast(:id as uuid) as id, cast(:provider as text) as provider, cast(:now as timestamptz) as now),
                        wanted as (
                            select *
                            from unnest(cast(:roles as text[]), cast(:areas as integer[])) as w (role, area_id)),
                        taken as (
                            delete from resident_role r
                            using it
                            where r.resident_id = it.id
                            and r.provider <> ''
                            and (r.provider <> it.provider or (r.role, r.area_id) not in (select role, area_id from wanted))
                            returning r.role, r.area_id, r.provider),
                        given as (
                            insert into resident_role (resident_id, role, area_id, granted_at, provider)
                            select it.id, w.role, w.area_id, it.now, it.provider
                            from wanted w, it
                            on conflict do nothing
                            returning role, area_id, provider)
                        insert into role_log (at, actor, resident_id, role, area_id, act, provider)
                        select it.now, null, it.id, c.role, c.area_id, c.act, c.provider
                        from it, (
                            select role, area_id, 'TAKEN' as act, provider from taken
                            union all
                            select role, area_id, 'GIVEN', provider from given) c
                        """)
                .bind("id", id.value())
                .bind("provider", provider)
                .bind("roles", wanted.stream().map(post -> post.role().name()).toArray(String[]::new))
                .bind("areas", wanted.stream().map(Post::area).toArray(Integer[]::new))
                .bind("now", clock.instant())
                .then();
    }

    /** Whether nobody would be left who gives roles if they were gone. */
    Mono<Boolean> isLastAdministrator(ResidentId id) {
        return database.sql("""
                        select count(*) > 0 and bool_and(resident_id = :id) as last
                        from resident_role
                        where role = 'ADMINISTRATOR'
                        """)
                .bind("id", id.value())
                .map(row -> Boolean.TRUE.equals(row.get("last", Boolean.class)))
                .one();
    }

    /** Whether they have any role. */
    Mono<Boolean> any(ResidentId id) {
        return database.sql("select exists (select from resident_role where resident_id = :id) as staff")
                .bind("id", id.value())
                .map(row -> flag(row, "staff"))
                .one();
    }

    /** Whether whoever has this address has any role. */
    Mono<Boolean> isStaff(String email) {
        return database.sql("""
                        select exists (
                            select from resident r
                            join resident_role p on p.resident_id = r.id
                            where r.email = :email) as staff
                        """)
                .bind("email", email)
                .map(row -> flag(row, "staff"))
                .one();
    }

    Flux<Resident> staff(Role role, AreaPath where) {
        return database.sql("""
                        select distinct r.id, r.name, r.email, r.language, r.neighbourhood_id
                        from resident r
                        join resident_role p on p.resident_id = r.id
                        where p.role = :role
                        and p.area_id in (:neighbourhood, :district, :municipality)
                        """)
                .bind("role", role.name())
                .bind("neighbourhood", where.neighbourhood())
                .bind("district", where.district())
                .bind("municipality", where.municipality())
                .map(ResidentRepository::resident)
                .all();
    }

    Flux<Resident> staff(Collection<Role> some, Collection<Integer> areas) {
        return database.sql("""
                        select distinct r.id, r.name, r.email, r.language, r.neighbourhood_id
                        from resident r
                        join resident_role p on p.resident_id = r.id
                        where p.role = any(:roles)
                        and p.area_id = any(:areas)
                        order by r.name, r.id
                        """)
                .bind("roles", some.stream().map(Role::name).toArray(String[]::new))
                .bind("areas", areas.toArray(Integer[]::new))
                .map(ResidentRepository::resident)
                .all();
    }

    /** Everybody with a role in one of these areas. */
    Flux<Staff.Member> members(Collection<Integer> areas) {
        return database.sql("""
                        select r.id, r.name, r.email, p.role, p.area_id, bool_or(p.provider = '') as by_hand
                        from resident_role p
                        join resident r on r.id = p.resident_id
                        join area a on a.id = p.area_id
                        where p.area_id = any(:areas)
                        group by r.id, p.role, p.area_id, a.key
                        order by a.key, p.role, r.name, r.id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(row -> new Staff.Member(
                        new ResidentId(uuid(row, "id")),
                        text(row, "name"),
                        text(row, "email"),
                        new Post(Role.valueOf(text(row, "role")), integer(row, "area_id")),
                        flag(row, "by_hand")))
                .all();
    }
}
