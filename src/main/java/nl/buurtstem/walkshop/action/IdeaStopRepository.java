package nl.buurtstem.walkshop.action;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about ideas that are stops. */
@Repository
class IdeaStopRepository {

    private final DatabaseClient database;
    private final Clock clock;

    IdeaStopRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps that this stop is this idea; empty when the idea is a stop there already. */
    Mono<Long> add(long walkshop, IdeaId idea, long node) {
        return database.sql("""
                        insert into walk_idea_stop as s (walkshop_id, idea_id, node_id, at)
                        values (:walkshop, :idea, :node, :now)
                        on conflict (walkshop_id, idea_id) do update
                        set node_id = excluded.node_id, at = excluded.at
                        where not exists (select from walkshop_node n where n.id = s.node_id)
                        returning node_id
                        """)
                .bind("walkshop", walkshop)
                .bind("idea", idea.value())
                .bind("node", node)
                .bind("now", clock.instant())
                .map(row -> number(row, "node_id"))
                .one();
    }

    /** Public walks that stop at these ideas, the last one first. */
    Flux<Map.Entry<IdeaId, Stop>> of(Collection<IdeaId> ideas) {
        return database.sql("""
                        select s.idea_id, w.id, w.title, w.language, n.number
                        from walk_idea_stop s
                        join walkshop_node n on n.id = s.node_id
                        join walkshop w on w.id = s.walkshop_id
                        where s.idea_id = any(:ideas) and w.stage <> 'PREPARING'
                        order by w.walk_day desc, w.id desc
                        """)
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(row -> Map.entry(
                        new IdeaId(number(row, "idea_id")),
                        new Stop(number(row, "id"), text(row, "title"), text(row, "language"), integer(row, "number"))))
                .all();
    }

    /** Walks here that are still prepared and do not stop at this idea, the first one first. */
    Flux<Stop> possible(IdeaId idea, AreaPath where) {
        return database.sql("""
                        select w.id, w.title, w.language
                        from walkshop w
                        where w.area_id = any(:areas) and w.stage in ('PREPARING', 'READY')
                            and not exists (
                                select from walk_idea_stop s
                                join walkshop_node n on n.id = s.node_id
                                where s.walkshop_id = w.id and s.idea_id = :idea)
                        order by w.walk_day nulls last, w.id
                        """)
                .bind("areas", new Integer[] {where.neighbourhood(), where.district(), where.municipality()})
                .bind("idea", idea.value())
                .map(row -> new Stop(number(row, "id"), text(row, "title"), text(row, "language"), 0))
                .all();
    }
}
