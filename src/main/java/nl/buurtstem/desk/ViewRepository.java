package nl.buurtstem.desk;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about how somebody likes their desk: saved views, and whether keys do anything. */
@Repository
class ViewRepository {

    private final DatabaseClient database;

    ViewRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Filters and an order under a name.
     *
     * @param preferred whether the desk opens with it
     */
    record View(long id, String name, String query, boolean preferred) {}

    Flux<View> of(ResidentId person) {
        return database.sql("""
                        select id, name, query, preferred
                        from desk_view
                        where resident_id = :person
                        order by name
                        """)
                .bind("person", person.value())
                .map(row -> new View(number(row, "id"), text(row, "name"), text(row, "query"), flag(row, "preferred")))
                .all();
    }

    /** Saves it; a view of the same name gets these filters. */
    Mono<Void> save(ResidentId person, String name, String query) {
        return database.sql("""
                        insert into desk_view (resident_id, name, query)
                        values (:person, :name, :query)
                        on conflict (resident_id, name) do update
                        set query = excluded.query
                        """)
                .bind("person", person.value())
                .bind("name", name)
                .bind("query", query)
                .then();
    }

    /** The desk opens with this one from now on; with 0: with everything. */
    Mono<Void> prefer(ResidentId person, long id) {
        return database.sql("update desk_view set preferred = false where resident_id = :person and preferred")
                .bind("person", person.value())
                .then()
                .then(database.sql("update desk_view set preferred = true where resident_id = :person and id = :id")
                        .bind("person", person.value())
                        .bind("id", id)
                        .then());
    }

    Mono<Void> remove(ResidentId person, long id) {
        return database.sql("delete from desk_view where resident_id = :person and id = :id")
                .bind("person", person.value())
                .bind("id", id)
                .then();
    }

    /** Whether keys do anything; until somebody says otherwise they do. */
    Mono<Boolean> shortcuts(ResidentId person) {
        return database.sql("select shortcuts from desk_setting where resident_id = :person")
                .bind("person", person.value())
                .mapValue(Boolean.class)
                .one()
                .defaultIfEmpty(true);
    }

    Mono<Void> shortcuts(ResidentId person, boolean on) {
        return database.sql("""
                        insert into desk_setting (resident_id, shortcuts)
                        values (:person, :on)
                        on conflict (resident_id) do update
                        set shortcuts = excluded.shortcuts
                        """).bind("person", person.value()).bind("on", on).then();
    }
}
