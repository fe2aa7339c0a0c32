package nl.buurtstem.ideas;

import nl.buurtstem.areas.Point;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What lies close to an idea. */
@Repository
class Nearby {

    private static final int METRES = 1000;

    private final DatabaseClient database;

    Nearby(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Other listed ideas near this one, the nearest first. The index hands them out in order of distance, so that a town
     * with many ideas costs as much as one with few.
     */
    Flux<IdeaCard> to(Idea idea, int most) {
        Point point = idea.point();
        return database.sql("""
                        with near as materialized (
                            select i.id, point(i.lon * 0.613, i.lat) <-> point(:lon * 0.613, :lat) as far
                            from idea i
                            where i.listed
                            order by point(i.lon * 0.613, i.lat) <-> point(:lon * 0.613, :lat)
                            limit %d)
                        select c.*
                        from near n
                        join idea_card c on c.id = n.id
                        where c.id <> :self
                        and n.far <= :degrees
                        order by n.far, c.id
                        limit %d
                        """.formatted(most + 1, most))
                .bind("lon", point.lon())
                .bind("lat", point.lat())
                .bind("self", idea.id().value())
                .bind("degrees", (double) METRES / Point.METRES_PER_DEGREE)
                .map(IdeaRows::card)
                .all();
    }
}
