package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.number;

import nl.buurtstem.ideas.IdeaId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what is there already: plans, and ideas to look at. */
@Repository
class AroundRepository {

    private final DatabaseClient database;
    private final PartRepository parts;

    AroundRepository(DatabaseClient database, PartRepository parts) {
        this.database = database;
        this.parts = parts;
    }

    Mono<Long> add(long walkshop, Plan plan) {
        return parts.written(database.sql("""
                        insert into walkshop_plan (walkshop_id, title, text, address)
                        values (:walkshop, :title, :text, :address)
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("title", plan.title())
                .bind("text", plan.text())
                .bind("address", plan.address()));
    }

    Mono<Long> change(long walkshop, Plan plan) {
        return parts.written(database.sql("""
                        update walkshop_plan
                        set title = :title, text = :text, address = :address
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("id", plan.id())
                .bind("title", plan.title())
                .bind("text", plan.text())
                .bind("address", plan.address()));
    }

    /** Public ideas in this area; all of them without words. */
    Flux<IdeaId> ideasIn(int area, String words) {
        return database.sql("""
                        select id from idea_card
                        where listed
                        and :area in (neighbourhood_id, district_id, municipality_id)
                        and (:words = '' or id::text = :words
                            or search @@ websearch_to_tsquery('public.buurtstem_dutch', :words))
                        order by published_at desc, id desc
                        limit 200
                        """)
                .bind("area", area)
                .bind("words", words.strip())
                .map(row -> new IdeaId(number(row, "id")))
                .all();
    }

    Mono<Void> look(long walkshop, IdeaId idea) {
        return database.sql("""
                        insert into walkshop_idea (walkshop_id, idea_id)
                        select :walkshop, id from idea where id = :idea and listed
                        on conflict do nothing
                        """)
                .bind("walkshop", walkshop)
                .bind("idea", idea.value())
                .then();
    }

    Mono<Void> leave(long walkshop, IdeaId idea) {
        return database.sql("delete from walkshop_idea where walkshop_id = :walkshop and idea_id = :idea")
                .bind("walkshop", walkshop)
                .bind("idea", idea.value())
                .then();
    }
}
