package nl.buurtstem.desk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The desk, one thing on it, and what its keys do. */
@Controller
class DeskPages {

    private static final String ITEM = "/desk/items/{source}/{kind}/{id:\\d{1,18}}";

    private final Boards boards;
    private final ViewRepository views;
    private final DeskNumber number;

    DeskPages(Boards boards, ViewRepository views, DeskNumber number) {
        this.boards = boards;
        this.views = views;
        this.number = number;
    }

    @GetMapping("/desk")
    Mono<Rendering> desk(@RequestParam MultiValueMap<String, String> query, Person person) {
        return preferred(query, person)
                .map(view -> Screen.seeOther("/desk?" + view.query()))
                .switchIfEmpty(Mono.defer(() -> whole(query, person)
                        .map(board ->
                                Screen.of("desk/desk").with("board", board).build())));
    }

    /** The list; for who comes back from a page of another room, with what stands now where they left off. */
    private Mono<Board> whole(MultiValueMap<String, String> query, Person person) {
        Spot at = Spot.of(query.getFirst("at"));
        Mono<Board> list = boards.board(person, query, null, false);
        if (at == null) {
            return list;
        }
        number.forget(person.id());
        return list.flatMap(board -> boards.beside(board.around(at), at, Sheet.Filled.NOTHING, person));
    }

    /** The same for who had one thing on a page of its own: the next thing, and what was done is said there. */
    @GetMapping("/desk/next")
    Mono<Rendering> next(@RequestParam MultiValueMap<String, String> query, Person person) {
        String said = query.getFirst("said");
        number.forget(person.id());
        return boards.board(person, query, null, false)
                .map(board -> board.path(Spot.of(query.getFirst("at"))))
                .map(path -> said == null ? Screen.seeOther(path) : Screen.seeOther(path, said));
    }

    /** The desk opens with the view somebody likes best, as long as they ask for nothing else. */
    private Mono<ViewRepository.View> preferred(MultiValueMap<String, String> query, Person person) {
        return query.isEmpty()
                ? views.of(person.id()).filter(ViewRepository.View::preferred).next()
                : Mono.empty();
    }

    @HxRequest
    @GetMapping("/desk")
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> query, Person person) {
        return boards.board(person, query, null, false)
                .map(board -> Screen.of("desk/board").with("board", board).build());
    }

    @GetMapping(ITEM)
    Mono<Rendering> item(
            @PathVariable String source,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person) {
        return sheet(new WorkKey(source, kind, id), query, false, person)
                .map(sheet -> Screen.of("desk/item").with("sheet", sheet).build())
                .switchIfEmpty(Mono.fromSupplier(
                        () -> Screen.seeOther(DeskFilter.of(query).path(), "desk.said.gone")));
    }

    @HxRequest
    @GetMapping(ITEM)
    Mono<Rendering> beside(
            @PathVariable String source,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> query,
            Person person) {
        return sheet(new WorkKey(source, kind, id), query, true, person)
                .map(sheet -> Screen.of("desk/sheet").with("sheet", sheet).build())
                .switchIfEmpty(Mono.fromSupplier(() -> Screen.of("desk/gone").build()));
    }

    /** Empty when it does not wait for this person, or no longer: a colleague may have been first. */
    private Mono<Sheet> sheet(WorkKey key, MultiValueMap<String, String> query, boolean pane, Person person) {
        DeskRight.require(person);
        return boards.sheet(key, DeskFilter.of(query).query(), Sheet.Filled.NOTHING, pane, person);
    }

    @GetMapping("/desk/help")
    Mono<Rendering> help(Person person) {
        DeskRight.require(person);
        return views.shortcuts(person.id())
                .map(on -> Screen.of("desk/help").with("on", on).build());
    }
}
