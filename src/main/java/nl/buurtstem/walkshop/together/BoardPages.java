package nl.buurtstem.walkshop.together;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.function.Function;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The board on the big screen. Everything that is done at it is one more deed. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/together")
class BoardPages {

    private static final String PAGE = "walkshop/together/board";
    private static final String TABLE = "walkshop/together/table";

    private final BoardViews views;
    private final Boards boards;
    private final PaperNotes notes;
    private final MapFrames frames;
    private final Words words;

    BoardPages(BoardViews views, Boards boards, PaperNotes notes, MapFrames frames, Words words) {
        this.views = views;
        this.boards = boards;
        this.notes = notes;
        this.frames = frames;
        this.words = words;
    }

    private static Filter filter(MultiValueMap<String, String> query) {
        return Filter.of(one(query, "node"), one(query, "theme"), one(query, "lens"), one(query, "valence"));
    }

    private static String one(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : value;
    }

    @GetMapping
    Mono<Rendering> page(@PathVariable long id, @RequestParam MultiValueMap<String, String> query, Viewer viewer) {
        return views.of(id, filter(query), viewer)
                .map(view -> screen(PAGE, view).build());
    }

    /** Only what changes: a page that is open asks for it when it hears that there is something new. */
    @HxRequest
    @GetMapping
    Mono<Rendering> table(@PathVariable long id, @RequestParam MultiValueMap<String, String> query, Viewer viewer) {
        return views.of(id, filter(query), viewer)
                .map(view -> screen(TABLE, view).build());
    }

    private Screen screen(String template, BoardView view) {
        Screen screen = Screen.of(template).with("view", view).form();
        return template.equals(PAGE) ? screen.with("frame", frames.frame()) : screen;
    }

    @PostMapping("/deeds")
    Mono<Rendering> act(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person,
            ServerWebExchange exchange) {
        return done(id, filter(query), person, exchange, typed -> act(id, typed, person));
    }

    /** Gives back the board as it is now. */
    @HxRequest
    @PostMapping("/deeds")
    Mono<Rendering> actInPlace(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person,
            ServerWebExchange exchange) {
        return doneInPlace(id, filter(query), person, exchange, typed -> act(id, typed, person));
    }

    /** Something that stands on a paper sheet, typed in on the spot. */
    @PostMapping("/observations")
    Mono<Rendering> note(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person,
            ServerWebExchange exchange) {
        return done(id, filter(query), person, exchange, typed -> notes.add(id, typed, languages(), person));
    }

    @HxRequest
    @PostMapping("/observations")
    Mono<Rendering> noteInPlace(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person,
            ServerWebExchange exchange) {
        return doneInPlace(id, filter(query), person, exchange, typed -> notes.add(id, typed, languages(), person));
    }

    private Mono<Rendering> done(
            long id, Filter filter, Person person, ServerWebExchange exchange, Function<Typed, Mono<Void>> act) {
        return Typed.of(exchange)
                .flatMap(typed -> act.apply(typed)
                        .then(Mono.fromSupplier(() -> Screen.seeOther(path(id, filter))))
                        .onErrorResume(Refused.class, refused -> again(PAGE, id, filter, typed, refused, person)));
    }

    private static String path(long id, Filter filter) {
        return "/walkshops/" + id + "/together" + filter.query() + "#values";
    }

    private Mono<Rendering> doneInPlace(
            long id, Filter filter, Person person, ServerWebExchange exchange, Function<Typed, Mono<Void>> act) {
        return Typed.of(exchange)
                .flatMap(typed -> act.apply(typed)
                        .then(Mono.defer(() -> views.of(id, filter, person)))
                        .map(view -> screen(TABLE, view).build())
                        .onErrorResume(Refused.class, refused -> again(TABLE, id, filter, typed, refused, person)));
    }

    private Mono<Void> act(long id, Typed typed, Person person) {
        DeedForm form = new DeedForm(typed, languages());
        return boards.act(id, form.seen(), form::of, person).then();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    /** The board as it is now, with what was typed, and why it was refused. */
    private Mono<Rendering> again(
            String template, long id, Filter filter, Typed typed, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? views.of(id, filter, person, typed, List.copyOf(refused.complaints()))
                        .map(view -> screen(template, view)
                                .status(HttpStatus.valueOf(kind.status()))
                                .build())
                : Mono.error(refused);
    }
}
