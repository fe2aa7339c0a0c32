package nl.buurtstem.walkshop;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to where people walk: stops in their order, and the way between them. */
@Component
public class Routes {

    static final int POINTS_MAX = 500;

    /** A walk may leave its area a little: to begin at the station, say. */
    private static final double BEYOND = 1000;

    private final Walkshops walkshops;
    private final RouteRepository routes;
    private final PartRepository parts;
    private final RemovedRepository removed;
    private final Areas areas;

    Routes(Walkshops walkshops, RouteRepository routes, PartRepository parts, RemovedRepository removed, Areas areas) {
        this.walkshops = walkshops;
        this.routes = routes;
        this.parts = parts;
        this.removed = removed;
        this.areas = areas;
    }

    /** Keeps a stop; a new one, with the id 0, comes last. */
    @Transactional
    public Mono<Long> keep(long walkshop, WalkNode node, Person by) {
        return may(walkshop, by)
                .doOnNext(found -> requireNear(found, node.point()))
                .then(Mono.defer(() -> node.id() == 0
                        ? parts.requireRoom(Part.NODE, walkshop).then(routes.add(walkshop, node))
                        : routes.change(walkshop, node)));
    }

    private Mono<Walkshop> may(long walkshop, Person by) {
        return walkshops.require(WalkshopRight.PREPARE, walkshop, by);
    }

    /** Refuses on the field {@code place} what no walk through its area would come past. */
    public void requireNear(Walkshop walkshop, Point point) {
        if (!reach(walkshop).contains(point)) {
            throw WalkshopRefusal.PLACE_FAR
                    .because("area", areas.area(walkshop.area()).name())
                    .at("place");
        }
    }

    /** Where a walk through this area may go. */
    Box reach(Walkshop walkshop) {
        Box bounds = areas.bounds(walkshop.area());
        Box high = Box.around(new Point(bounds.east(), bounds.north()), BEYOND);
        Box low = Box.around(new Point(bounds.west(), bounds.south()), BEYOND);
        return new Box(low.west(), low.south(), high.east(), high.north());
    }

    /** The stops after it come one earlier. */
    @Transactional
    public Mono<Void> remove(long walkshop, long node, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> removed.remove(Part.NODE, walkshop, String.valueOf(node))))
                .then(Mono.defer(() -> parts.renumber(Part.NODE, walkshop)));
    }

    @Transactional
    public Mono<Void> move(long walkshop, long node, boolean up, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> parts.move(Part.NODE, walkshop, node, up)));
    }

    /** Keeps the way as it was drawn; without points it goes straight from stop to stop. */
    @Transactional
    public Mono<Void> draw(long walkshop, List<Point> points, Person by) {
        return may(walkshop, by)
                .doOnNext(found -> requireWay(found, points))
                .then(Mono.defer(() -> points.isEmpty() ? routes.erase(walkshop) : routes.draw(walkshop, points)));
    }

    private void requireWay(Walkshop walkshop, List<Point> points) {
        if (points.size() == 1 || points.size() > POINTS_MAX) {
            throw WalkshopRefusal.ROUTE_UNREADABLE.because("max", POINTS_MAX).at("points");
        }
        points.forEach(point -> requireNear(walkshop, point));
    }
}
