package nl.buurtstem.walkshop.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.together.Observation;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An action becomes an idea with one step: the form is filled in with what is known. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/actions/{action:\\d{1,18}}/idea")
class ActionIdeaPages {

    private static final int SOME = 30;

    private final ActionViews views;
    private final ActionIdeas becoming;
    private final Walkshops walkshops;

    ActionIdeaPages(ActionViews views, ActionIdeas becoming, Walkshops walkshops) {
        this.views = views;
        this.becoming = becoming;
        this.walkshops = walkshops;
    }

    /** Where it may lie: what was seen there, or a stop. */
    public record Spot(String value, String name) {

        static Spot of(Point point, String name) {
            return new Spot(String.format(Locale.ROOT, "%.6f,%.6f", point.lon(), point.lat()), name);
        }
    }

    @GetMapping
    Mono<Rendering> form(@PathVariable long action, Person person) {
        return required(action, Typed.NOTHING, List.of(), person)
                .flatMap(view -> view.action().idea() == null
                        ? screen(view, true).map(Screen::build)
                        : Mono.just(Screen.seeOther(view.action().idea().path())));
    }

    private Mono<ActionView> required(long action, Typed typed, List<Complaint> complaints, Person person) {
        return views.one(action, typed, complaints, person)
                .doOnNext(view ->
                        ActionRight.MAKE_IDEA.require(person, view.walkshop().where()));
    }

    private Mono<Screen> screen(ActionView view, boolean fresh) {
        return walkshops.preparation(view.walkshop()).map(prepared -> {
            List<Spot> spots = spots(view, prepared);
            return Screen.of("walkshop/action/idea")
                    .with("view", view)
                    .with("spots", spots)
                    .with("typed", fresh ? begun(view, spots) : view.typed())
                    .form();
        });
    }

    private static List<Spot> spots(ActionView view, Preparation prepared) {
        List<Spot> spots = new ArrayList<>();
        var table = view.picture().table();
        for (SharedValue value : view.values(view.action())) {
            for (Observation one : table.board().in(value, table.seen())) {
                if (one.point() != null) {
                    spots.add(Spot.of(one.point(), one.text()));
                }
            }
        }
        prepared.nodes().forEach(node -> spots.add(Spot.of(node.point(), node.number() + ". " + node.title())));
        return spots.stream().limit(SOME).toList();
    }

    /** What is known: the action in its own words, and the values as what it is for. */
    private static Typed begun(ActionView view, List<Spot> spots) {
        NewAction action = view.action().is();
        String goal = view.values(view.action()).stream()
                .map(value -> value.name(action.language()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        Map<String, String> fields = new HashMap<>();
        fields.put("title", cut(action.title(), NewIdea.TITLE_MAX));
        fields.put("goal", cut(goal, NewIdea.GOAL_MAX));
        fields.put("body", action.text());
        fields.put("spot", spots.isEmpty() ? "" : spots.getFirst().value());
        return Typed.begun(fields);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    @PostMapping
    Mono<Rendering> send(@PathVariable long action, Person person, ServerWebExchange exchange) {
        return Typed.of(exchange)
                .flatMap(typed -> required(action, typed, List.of(), person)
                        .map(view -> read(typed, view.action().is().language()))
                        .flatMap(idea -> becoming.become(action, idea, person))
                        .map(idea -> Screen.seeOther(idea.path(), "action.said.became"))
                        .onErrorResume(Refused.class, refused -> again(action, typed, refused, person)));
    }

    private static NewIdea read(Typed typed, String language) {
        Complaints complaints = new Complaints();
        Theme theme = NewAction.one(Theme.values(), typed.value("theme"));
        complaints.require(theme != null, "theme", ActionRefusal.THEME_MISSING);
        String[] spot = typed.value("spot").split(",");
        Point point = spot.length == 2 ? complaints.read("spot", () -> Point.of(spot[0], spot[1])) : null;
        complaints.require(spot.length == 2, "spot", ActionRefusal.PLACE_MISSING);
        NewIdea idea = Typed.whole(
                complaints,
                () -> new NewIdea(
                        typed.value("title"),
                        typed.value("goal"),
                        typed.value("body"),
                        theme == null ? Theme.GREEN : theme,
                        language,
                        point == null ? new Point(0, 0) : point,
                        typed.value("placeName"),
                        null,
                        ""));
        complaints.refuseIfAny();
        return Objects.requireNonNull(idea);
    }

    private Mono<Rendering> again(long action, Typed typed, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID
                ? required(action, typed, refused.complaints(), person)
                        .flatMap(view -> screen(view, false))
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }
}
