package nl.buurtstem.walkshop.prepare;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How far the preparation is: the steps, what is missing, and the way to the next stage. */
@Controller
class PreparePages {

    private static final String DESK = "/walkshops/{id:\\d{1,18}}/preparation";

    private final Desks desks;
    private final Walkshops walkshops;
    private final Kit kit;

    PreparePages(Desks desks, Walkshops walkshops, Kit kit) {
        this.desks = desks;
        this.walkshops = walkshops;
        this.kit = kit;
    }

    /**
     * What a browser sends to move it.
     *
     * @param from the stage it was seen in
     * @param way {@code on}, or {@code back}
     */
    record Move(@Nullable String from, @Nullable String way) {

        WalkshopStage stage() {
            for (WalkshopStage stage : WalkshopStage.values()) {
                if (stage.name().equals(from)) {
                    return stage;
                }
            }
            return WalkshopStage.CLOSED;
        }
    }

    @GetMapping(DESK)
    Mono<Rendering> overview(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return screen(id, person, exchange, List.of()).map(Screen::build);
    }

    private Mono<Screen> screen(long id, Person person, ServerWebExchange exchange, List<Complaint> complaints) {
        return desks.open(id, person, exchange)
                .map(desk -> Screen.of("walkshop/prepare/overview")
                        .with("desk", desk)
                        .with("complaints", complaints)
                        .form());
    }

    /** Goes on, or takes the last step back. What is missing is said above the page. */
    @PostMapping("/walkshops/{id:\\d{1,18}}/stage")
    Mono<Rendering> move(@PathVariable long id, @ModelAttribute Move move, Person person, ServerWebExchange exchange) {
        boolean back = "back".equals(move.way());
        return (back ? walkshops.goBack(id, move.stage(), person) : walkshops.goOn(id, move.stage(), person))
                .map(now -> Screen.seeOther(now.desk(), back ? "walkshop.said.moved_back" : "walkshop.said.moved_on"))
                .onErrorResume(Refused.class, refused -> stays(id, refused, person, exchange));
    }

    private Mono<Rendering> stays(long id, Refused refused, Person person, ServerWebExchange exchange) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? screen(id, person, exchange, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }

    @PutMapping(DESK + "/steps/{step:\\d{1,18}}/done")
    Mono<Rendering> done(@PathVariable long id, @PathVariable long step, Person person) {
        return tick(id, step, true, person);
    }

    @PutMapping(DESK + "/steps/{step:\\d{1,18}}/open")
    Mono<Rendering> open(@PathVariable long id, @PathVariable long step, Person person) {
        return tick(id, step, false, person);
    }

    private Mono<Rendering> tick(long id, long step, boolean done, Person person) {
        return kit.tick(id, step, done, person)
                .map(kept -> Screen.seeOther(
                        "/walkshops/" + id + "/preparation",
                        done ? "walkshop.said.step_done" : "walkshop.said.step_open"));
    }
}
