package nl.buurtstem.walkshop.prepare;

import java.util.Arrays;
import java.util.List;
import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Routes;
import nl.buurtstem.walkshop.TabletPackage;
import nl.buurtstem.walkshop.WalkFrames;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Stops and the way between them, on a map and in a list; the list does everything the map does. */
@Controller
class RoutePages {

    private static final String DESK = "/walkshops/{id:\\d{1,18}}/preparation";

    private final Desks desks;
    private final Routes routes;
    private final Walkshops walkshops;
    private final StopPlaces places;
    private final WalkFrames frames;
    private final TabletPackage packages;

    RoutePages(
            Desks desks,
            Routes routes,
            Walkshops walkshops,
            StopPlaces places,
            WalkFrames frames,
            TabletPackage packages) {
        this.desks = desks;
        this.routes = routes;
        this.walkshops = walkshops;
        this.places = places;
        this.frames = frames;
        this.packages = packages;
    }

    @GetMapping(DESK + "/route")
    Mono<Rendering> route(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return screen(id, List.of(), person, exchange).map(Screen::build);
    }

    private Mono<Screen> screen(long id, List<Complaint> complaints, Person person, ServerWebExchange exchange) {
        return desks.open(id, person, exchange)
                .zipWhen(desk -> packages.hasMap(desk.prepared()))
                .map(both -> Screen.of("walkshop/prepare/route")
                        .with("desk", both.getT1())
                        .with("mapped", both.getT2())
                        .with("frame", frames.of(both.getT1().walkshop()))
                        .with("complaints", complaints)
                        .form());
    }

    /** The way as it was drawn; nothing: straight from stop to stop. */
    @PutMapping(DESK + "/route")
    Mono<Rendering> draw(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return SentForm.of(exchange)
                .flatMap(sent -> Mono.fromSupplier(() -> read(sent.value("points"))))
                .flatMap(points -> routes.draw(id, points, person)
                        .thenReturn(Screen.seeOther(
                                "/walkshops/" + id + "/preparation/route",
                                points.isEmpty() ? "walkshop.said.route_straight" : "walkshop.said.route_drawn")))
                .onErrorResume(
                        Refused.class,
                        refused -> refused.refusal().kind().status() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                                ? again(id, refused, person, exchange)
                                : Mono.error(refused));
    }

    private Mono<Rendering> again(long id, Refused refused, Person person, ServerWebExchange exchange) {
        List<Complaint> complaints =
                refused.complaints().stream().map(one -> one.at("points")).toList();
        return screen(id, complaints, person, exchange)
                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }

    /** {@code lon,lat lon,lat …} */
    private static List<Point> read(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(one -> !one.isEmpty())
                .map(RoutePages::point)
                .toList();
    }

    private static Point point(String text) {
        String[] both = text.split(",", -1);
        if (both.length != 2) {
            throw WalkshopRefusal.ROUTE_UNREADABLE.because("max", 0).at("points");
        }
        return Point.of(both[0], both[1]);
    }

    /** What lies under the cross-hair. */
    @GetMapping(DESK + "/place")
    Mono<Rendering> place(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String named,
            Person person) {
        return walkshops
                .require(WalkshopRight.PREPARE, id, person)
                .doOnNext(walkshop -> routes.requireNear(walkshop, Point.of(lon, lat)))
                .map(walkshop -> Screen.of("walkshop/prepare/chosen_place")
                        .with("name", named.isBlank() ? places.name(Point.of(lon, lat)) : named)
                        .build());
    }
}
