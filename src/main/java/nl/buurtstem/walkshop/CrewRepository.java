package nl.buurtstem.walkshop;

import static nl.buurtstem.walkshop.PartRepository.or;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes who walks along, with whom, and through whose eyes. */
@Repository
class CrewRepository {

    private final DatabaseClient database;
    private final PartRepository parts;

    CrewRepository(DatabaseClient database, PartRepository parts) {
        this.database = database;
        this.parts = parts;
    }

    /** Pair and lens count only when they are of the same walkshop. */
    Mono<Long> add(long walkshop, Walker walker) {
        return parts.written(bound(database.sql("""
                        insert into walkshop_person (walkshop_id, pair_id, lens_id, name, kind, domain, work)
                        values (:walkshop,
                            (select id from walkshop_pair where id = :pair and walkshop_id = :walkshop),
                            (select id from walkshop_lens where id = :lens and walkshop_id = :walkshop),
                            :name, :kind, :domain, :work)
                        returning id
                        """), walkshop, walker));
    }

    Mono<Long> change(long walkshop, Walker walker) {
        return parts.written(bound(database.sql("""
                        update walkshop_person
                        set pair_id = (select id from walkshop_pair where id = :pair and walkshop_id = :walkshop),
                            lens_id = (select id from walkshop_lens where id = :lens and walkshop_id = :walkshop),
                            name = :name, kind = :kind, domain = :domain, work = :work
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """), walkshop, walker).bind("id", walker.id()));
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, long walkshop, Walker walker) {
        Domain domain = walker.domain();
        return sql.bind("walkshop", walkshop)
                .bind("pair", or(walker.pair()))
                .bind("lens", or(walker.lens()))
                .bind("name", walker.name())
                .bind("kind", walker.kind().name())
                .bind("domain", or(domain == null ? null : domain.name()))
                .bind("work", walker.work());
    }

    Mono<Long> add(long walkshop, Pair pair) {
        return parts.written(
                database.sql("insert into walkshop_pair (walkshop_id, name) values (:walkshop, :name) returning id")
                        .bind("walkshop", walkshop)
                        .bind("name", pair.name()));
    }

    Mono<Long> change(long walkshop, Pair pair) {
        return parts.written(database.sql(
                        "update walkshop_pair set name = :name where id = :id and walkshop_id = :walkshop returning id")
                .bind("walkshop", walkshop)
                .bind("id", pair.id())
                .bind("name", pair.name()));
    }

    Mono<Long> add(long walkshop, Lens lens) {
        return parts.written(database.sql("""
                        insert into walkshop_lens (walkshop_id, key, name, hint)
                        values (:walkshop, :key, :name, :hint)
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("key", or(lens.key()))
                .bind("name", lens.name())
                .bind("hint", lens.hint()));
    }

    /** With other words than those of the default set it is an own one. */
    Mono<Long> change(long walkshop, Lens lens) {
        return parts.written(database.sql("""
                        update walkshop_lens
                        set key = case when name = :name and hint = :hint then key end, name = :name, hint = :hint
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("id", lens.id())
                .bind("name", lens.name())
                .bind("hint", lens.hint()));
    }
}
