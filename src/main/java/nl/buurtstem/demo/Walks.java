package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.demo.Walk.Stop;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Crew;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Lens;
import nl.buurtstem.walkshop.NewWalkshop;
import nl.buurtstem.walkshop.Pair;
import nl.buurtstem.walkshop.Plan;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Routes;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.Walker;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Prepares the story's walkshops and walks them, with the clock held at each day. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Walks {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final int IDEAS = 3;

    private final Walkshops walkshops;
    private final Crew crew;
    private final Routes routes;
    private final Kit kit;
    private final Areas areas;
    private final TimeMachine clock;
    private final OnTheWay onTheWay;
    private final JsonMapper json;

    Walks(
            Walkshops walkshops,
            Crew crew,
            Routes routes,
            Kit kit,
            Areas areas,
            TimeMachine clock,
            OnTheWay onTheWay,
            JsonMapper json) {
        this.walkshops = walkshops;
        this.crew = crew;
        this.routes = routes;
        this.kit = kit;
        this.areas = areas;
        this.clock = clock;
        this.onTheWay = onTheWay;
        this.json = json;
    }

    /** Everything up to now. */
    Mono<Void> walk(Play play, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        return Flux.fromIterable(Walk.read(json))
                .concatMap(walk -> walk(walk, play.who(walk.by()), today))
                .then();
    }

    private Mono<Void> walk(Walk walk, Person facilitator, LocalDate today) {
        hold(today.plusDays(walk.made()), MORNING);
        return walkshops
                .make(about(walk, today), facilitator)
                .flatMap(made -> prepare(made, walk, facilitator)
                        .then(Mono.defer(() -> become(made, walk, facilitator, today))));
    }

    private void hold(LocalDate day, LocalTime time) {
        clock.hold(day.atTime(time).atZone(Page.ZONE).toInstant());
    }

    private NewWalkshop about(Walk walk, LocalDate today) {
        return new NewWalkshop(
                areas.byKey(walk.area()).map(Area::id).orElseThrow(),
                walk.title(),
                walk.question(),
                "nl",
                today.plusDays(walk.day()),
                LocalTime.parse(walk.startsAt()),
                walk.meetingPlace(),
                null);
    }

    private Mono<Void> prepare(Walkshop walkshop, Walk walk, Person by) {
        long id = walkshop.id();
        return Flux.fromStream(walk.people().stream().map(Walk.Somebody::pair).distinct())
                .concatMap(name -> crew.keep(id, new Pair(0, name), by))
                .thenMany(Flux.fromIterable(walk.stops()))
                .concatMap(stop -> routes.keep(id, node(stop), by))
                .thenMany(Flux.fromIterable(walk.plans()))
                .concatMap(plan -> kit.keep(id, new Plan(0, plan.title(), plan.text(), ""), by))
                .thenMany(Flux.defer(() -> kit.around(walkshop, "")).take(IDEAS))
                .concatMap(idea -> kit.look(id, idea, by))
                .then(Mono.defer(() -> walkshops.preparation(walkshop)))
                .flatMap(prepared -> people(prepared, walk, by).then(steps(prepared, walk, by)));
    }

    private WalkNode node(Stop stop) {
        return new WalkNode(
                0, 1, stop.title(), stop.hint(), Places.beside(stop.near(), stop.east(), stop.north(), areas));
    }

    private Mono<Void> people(Preparation prepared, Walk walk, Person by) {
        return Flux.fromIterable(walk.people())
                .concatMap(one -> crew.keep(
                        prepared.walkshop().id(),
                        new Walker(
                                0,
                                pair(prepared, one.pair()),
                                lens(prepared, one.lens()),
                                one.name(),
                                one.kind(),
                                one.domain(),
                                one.work()),
                        by))
                .then();
    }

    private static Long pair(Preparation prepared, String name) {
        return prepared.pairs().stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::id)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Long lens(Preparation prepared, @Nullable String key) {
        return key == null
                ? null
                : prepared.lenses().stream()
                        .filter(lens -> key.equals(lens.key()))
                        .map(Lens::id)
                        .findFirst()
                        .orElseThrow();
    }

    private Mono<Void> steps(Preparation prepared, Walk walk, Person by) {
        return Flux.fromIterable(prepared.steps())
                .take(walk.steps())
                .concatMap(step -> kit.tick(prepared.walkshop().id(), step.id(), true, by))
                .then();
    }

    /** Public, on the way, and back, each on its day. */
    private Mono<Void> become(Walkshop walkshop, Walk walk, Person by, LocalDate today) {
        Integer ready = walk.ready();
        if (ready == null) {
            return Mono.empty();
        }
        hold(today.plusDays(ready), MORNING);
        Mono<Walkshop> walking = go(walkshop, WalkshopStage.READY, walk, by, today.plusDays(walk.day()), MORNING);
        Mono<Walkshop> back = go(walkshop, WalkshopStage.WALKING, walk, by, today.plusDays(walk.day()), NOON);
        return walkshops
                .goOn(walkshop.id(), WalkshopStage.PREPARING, by)
                .then(walking)
                .then(Mono.defer(() -> {
                    hold(today.plusDays(walk.day()), NOON);
                    return onTheWay.send(walkshop, today.plusDays(walk.day()));
                }))
                .then(back)
                .then();
    }

    private Mono<Walkshop> go(
            Walkshop walkshop, WalkshopStage from, Walk walk, Person by, LocalDate day, LocalTime time) {
        return Mono.defer(() -> {
            if (from.compareTo(walk.stage()) >= 0) {
                return Mono.empty();
            }
            hold(day, time);
            return walkshops.goOn(walkshop.id(), from, by);
        });
    }
}
