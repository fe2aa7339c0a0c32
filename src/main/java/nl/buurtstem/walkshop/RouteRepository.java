package nl.buurtstem.walkshop;

import java.util.List;
import nl.buurtstem.areas.Point;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes stops and the way between them. */
@Repository
class RouteRepository {

    private final DatabaseClient database;
    private final PartRepository parts;
    private final PartRows rows;

    RouteRepository(DatabaseClient database, PartRepository parts, PartRows rows) {
        this.database = database;
        this.parts = parts;
        this.rows = rows;
    }

    /** As the last stop. */
    Mono<Long> add(long walkshop, WalkNode node) {
        return parts.written(bound(database.sql("""
                        insert into walkshop_node (walkshop_id, number, title, hint, lon, lat)
                        select :walkshop, coalesce(max(number), 0) + 1, :title, :hint, :lon, :lat
                        from walkshop_node
                        where walkshop_id = :walkshop
                        returning id
                        """), walkshop, node));
    }

    Mono<Long> change(long walkshop, WalkNode node) {
        return parts.written(bound(database.sql("""
                        update walkshop_node
                        set title = :title, hint = :hint, lon = :lon, lat = :lat
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """), walkshop, node).bind("id", node.id()));
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, long walkshop, WalkNode node) {
        return sql.bind("walkshop", walkshop)
                .bind("title", node.title())
                .bind("hint", node.hint())
                .bind("lon", node.point().lon())
                .bind("lat", node.point().lat());
    }

    Mono<Void> draw(long walkshop, List<Point> points) {
        return database.sql("""
                        insert into walkshop_route (walkshop_id, points)
                        values (:walkshop, :points)
                        on conflict (walkshop_id) do update set points = excluded.points
                        """)
                .bind("walkshop", walkshop)
                .bind("points", rows.route(points))
                .then();
    }

    Mono<Void> erase(long walkshop) {
        return database.sql("delete from walkshop_route where walkshop_id = :walkshop")
                .bind("walkshop", walkshop)
                .then();
    }
}
