package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes parts out of their lists, and puts them back with the number, the place and the people they had. */
@Repository
class RemovedRepository {

    private final DatabaseClient database;
    private final Clock clock;

    RemovedRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes it out; nothing happens when it is out already.
     *
     * @param key its id, or a theme's key
     */
    Mono<Void> remove(Part part, long walkshop, String key) {
        return database.sql("""
                        with gone as (
                            delete from %1$s where walkshop_id = :walkshop and %2$s::text = :key returning *)
                        insert into walkshop_removed (walkshop_id, part, content, removed_at)
                        select walkshop_id, :part, to_jsonb(gone) || jsonb_build_object('people', %3$s), :now
                        from gone
                        """.formatted(part.table(), part.key(), people(part)))
                .bind("walkshop", walkshop)
                .bind("key", key)
                .bind("part", part.name())
                .bind("now", clock.instant())
                .then();
    }

    private static String people(Part part) {
        String column = part.worn();
        return column.isEmpty()
                ? "null"
                : "(select jsonb_agg(p.id) from walkshop_person p where p.%s = gone.id)".formatted(column);
    }

    /** What can be put back, the last one first. */
    Flux<Removed> of(long walkshop, String language) {
        return database.sql("""
                        select id, part, coalesce(content->>'title', content->>'name',
                            content->'question'->>:language, content->'names'->>:language,
                            (select min(value) from jsonb_each_text(coalesce(nullif(content->'question', 'null'),
                                nullif(content->'names', 'null'), '{}'))), '') as name
                        from walkshop_removed
                        where walkshop_id = :walkshop
                        order by id desc
                        limit 100
                        """)
                .bind("walkshop", walkshop)
                .bind("language", language)
                .map(row -> new Removed(
                        number(row, "id"), Part.valueOf(text(row, "part")).list(), text(row, "name")))
                .all();
    }

    /** What it is; empty when it was put back already. */
    Mono<Part> part(long walkshop, long removed) {
        return database.sql("select part from walkshop_removed where walkshop_id = :walkshop and id = :id for update")
                .bind("walkshop", walkshop)
                .bind("id", removed)
                .map(row -> Part.valueOf(text(row, "part")))
                .one();
    }

    /** Where it was: those that came after it move on. */
    Mono<Void> makePlace(Part part, long walkshop, long removed) {
        return part.isNumbered()
                ? database.sql("""
                                update %s p
                                set number = p.number + 1
                                from walkshop_removed r
                                where r.id = :id
                                and p.walkshop_id = :walkshop
                                and p.number >= (r.content->>'number')::integer
                                """.formatted(part.table()))
                        .bind("walkshop", walkshop)
                        .bind("id", removed)
                        .then()
                : Mono.empty();
    }

    /** A pair or a lens that is gone meanwhile is left out. */
    Mono<Void> putBack(Part part, long removed) {
        return database.sql("""
                        insert into %1$s overriding system value
                        select b.*
                        from walkshop_removed r, jsonb_populate_record(null::%1$s, r.content || jsonb_build_object(
                            'pair_id', (select p.id from walkshop_pair p where p.id = (r.content->>'pair_id')::bigint),
                            'lens_id', (select l.id from walkshop_lens l where l.id = (r.content->>'lens_id')::bigint))) b
                        where r.id = :id
                        """.formatted(part.table())).bind("id", removed).then();
    }

    /** Who walked in this pair or had this lens, and has no other by now. */
    Mono<Void> giveBack(Part part, long removed) {
        return part.worn().isEmpty()
                ? Mono.empty()
                : database.sql("""
                                update walkshop_person p
                                set %1$s = (r.content->>'id')::bigint
                                from walkshop_removed r
                                where r.id = :id
                                and p.walkshop_id = r.walkshop_id
                                and p.%1$s is null
                                and r.content->'people' @> to_jsonb(p.id)
                                """.formatted(part.worn())).bind("id", removed).then();
    }

    Mono<Void> forget(long removed) {
        return database.sql("delete from walkshop_removed where id = :id")
                .bind("id", removed)
                .then();
    }

    /** Nothing of this walkshop can be put back any more. */
    Mono<Void> forgetAll(long walkshop) {
        return database.sql("delete from walkshop_removed where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .then();
    }
}
