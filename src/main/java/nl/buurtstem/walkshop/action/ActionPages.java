package nl.buurtstem.walkshop.action;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The action agenda that everybody reads, putting something on it, and saying how it goes. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/actions")
class ActionPages {

    private static final String ONE = "/{action:\\d{1,18}}";
    private static final int WEEKS = 6;

    private final ActionViews views;
    private final Actions actions;
    private final Words words;

    ActionPages(ActionViews views, Actions actions, Words words) {
        this.views = views;
        this.actions = actions;
        this.words = words;
    }

    @GetMapping
    Mono<Rendering> list(@PathVariable long id, Viewer viewer) {
        return views.of(id, viewer)
                .map(view ->
                        Screen.of("walkshop/action/list").with("view", view).build());
    }

    @GetMapping("/new")
    Mono<Rendering> blank(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String value,
            Person person,
            ServerWebExchange exchange) {
        Typed begun = Typed.begun(Map.of(
                "language", LanguageChoice.of(exchange),
                "due", actions.today().plusWeeks(WEEKS).toString(),
                "horizon", Horizon.SHORT.name(),
                "values", value));
        return views.of(id, begun, List.of(), person)
                .doOnNext(
                        view -> ActionRight.ADD.require(person, view.walkshop().where()))
                .map(view -> form(view).build());
    }

    private static Screen form(ActionView view) {
        return Screen.of("walkshop/action/form").with("view", view).form();
    }

    @PostMapping
    Mono<Rendering> add(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return Typed.of(exchange)
                .flatMap(typed -> views.of(id, person)
                        .doOnNext(view ->
                                ActionRight.ADD.require(person, view.walkshop().where()))
                        .map(view -> NewAction.read(typed, languages(), ids(view), actions.today()))
                        .flatMap(action -> actions.add(id, action, person))
                        .map(action -> Screen.seeOther(action.path(), "action.said.added"))
                        .onErrorResume(
                                Refused.class,
                                refused -> again(
                                        refused,
                                        typed,
                                        (t, c) -> views.of(id, t, c, person).map(ActionPages::form))));
    }

    private static List<Long> ids(ActionView view) {
        return view.values().stream().map(SharedValue::id).toList();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable long id, @PathVariable long action, Viewer viewer, ServerWebExchange exchange) {
        return views.one(action, Typed.NOTHING, List.of(), viewer)
                .filter(view -> view.walkshop().id() == id)
                .switchIfEmpty(Mono.error(() -> ActionRefusal.NO_SUCH_ACTION.because()))
                .map(view -> one(view).build());
    }

    /** What a staff member can say next stands on the page itself. */
    private static Screen one(ActionView view) {
        return Screen.of("walkshop/action/one").with("view", view);
    }

    @PostMapping(ONE + "/notes")
    Mono<Rendering> note(@PathVariable long id, @PathVariable long action, Person person, ServerWebExchange exchange) {
        return Typed.of(exchange)
                .flatMap(typed -> actions.requireFor(action, ActionRight.FOLLOW_UP, person)
                        .map(found -> NewNote.read(typed, languages(), found.due(), actions.today()))
                        .flatMap(note -> actions.note(action, (int) typed.number("after"), note, person))
                        .map(found -> Screen.seeOther(found.path(), "action.said.noted"))
                        .onErrorResume(
                                Refused.class,
                                refused -> again(
                                        refused,
                                        typed,
                                        (t, c) ->
                                                views.one(action, t, c, person).map(ActionPages::one))));
    }

    /** The form comes back with what was typed, and with what others wrote meanwhile. */
    private static Mono<Rendering> again(
            Refused refused, Typed typed, BiFunction<Typed, List<Complaint>, Mono<Screen>> form) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? form.apply(typed, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }
}
