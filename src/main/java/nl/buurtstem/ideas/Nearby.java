package nl.buurtstem.ideas;

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

    /** Other listed ideas near this one, the nearest first. */
    Flux<IdeaCard> to(Idea idea, int most) {
        Conditions where = Conditions.listed()
                .around(idea.point(), METRES)
                .and("c.id <> :self")
                .with("self", idea.id().value())
                .with("most", most);
        return where.bind(database.sql("select c.* from idea_card c where " + where.sql() + " order by "
                        + Conditions.DISTANCE + ", c.id limit :most"))
                .map(IdeaRows::card)
                .all();
    }
}
