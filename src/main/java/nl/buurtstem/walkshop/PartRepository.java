package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.number;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is alike in all parts that are lists: adding the next one, taking one out, moving one up or down. */
@Repository
class PartRepository {

    private final DatabaseClient database;

    PartRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A part's room in the list: refuses when it is full. */
    Mono<Void> requireRoom(Part part, long walkshop) {
        return database.sql("select count(*) as n from " + part.table() + " where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .map(row -> number(row, "n"))
                .one()
                .doOnNext(n -> {
                    if (n >= part.most()) {
                        throw WalkshopRefusal.TOO_MANY_PARTS.because("max", part.most());
                    }
                })
                .then();
    }

    /** The id of what was written; refuses when there is no such row of this walkshop. */
    Mono<Long> written(GenericExecuteSpec sql) {
        return sql.map(row -> number(row, "id"))
                .one()
                .switchIfEmpty(Mono.error(() -> WalkshopRefusal.NO_SUCH_PART.because()));
    }

    /** Numbers from 1 without gaps, where there is an order. */
    Mono<Void> renumber(Part part, long walkshop) {
        return !part.isNumbered()
                ? Mono.empty()
                : database.sql("""
                        update %1$s p
                        set number = n.number
                        from (select id, row_number() over (order by number) as number from %1$s where walkshop_id = :walkshop) n
                        where p.id = n.id
                        and p.number <> n.number
                        """.formatted(part.table()))
                        .bind("walkshop", walkshop)
                        .then();
    }

    /** Changes places with the one before or after it; the first one cannot go up. */
    Mono<Void> move(Part part, long walkshop, long id, boolean up) {
        return database.sql("""
                        with moved as (
                            select id, number from %1$s where walkshop_id = :walkshop and id = :id),
                        other as (
                            select o.id, o.number
                            from %1$s o, moved m
                            where o.walkshop_id = :walkshop
                            and case when :up then o.number < m.number else o.number > m.number end
                            order by abs(o.number - m.number)
                            limit 1)
                        update %1$s p
                        set number = case p.id when m.id then o.number else m.number end
                        from moved m, other o
                        where p.id in (m.id, o.id)
                        """.formatted(part.table()))
                .bind("walkshop", walkshop)
                .bind("id", id)
                .bind("up", up)
                .then();
    }

    static Parameter or(@Nullable Long value) {
        return value == null ? Parameters.in(Long.class) : Parameters.in(value);
    }

    static Parameter or(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }
}
