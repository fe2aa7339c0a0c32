package nl.buurtstem.desk;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Question;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Deciding at the desk, and taking it back: what has been done makes room for the next thing. */
@Controller
class ActPages {

    private final Desk desk;
    private final Boards boards;
    private final ActRepository acts;
    private final DeskNumber number;

    ActPages(Desk desk, Boards boards, ActRepository acts, DeskNumber number) {
        this.desk = desk;
        this.boards = boards;
        this.acts = acts;
        this.number = number;
    }

    /** Who looks at what changes no page. */
    @Configuration(proxyBeanMethods = false)
    static class Presence {

        @Bean
        Question presence() {
            return new Question("/desk/presence");
        }
    }

    @PostMapping("/desk/acts")
    Mono<Rendering> act(ServerWebExchange exchange, Person person) {
        return wish(exchange)
                .flatMap(wish -> wish.isTogether()
                        ? together(wish, person).map(Screen::seeOther)
                        : acted(wish, person).flatMap(outcome -> after(wish, outcome, person)));
    }

    /** The page of another room on which this is done to all of them. */
    private Mono<String> together(Wish wish, Person person) {
        wish.check();
        return boards.board(person, wish.query(), null, false)
                .mapNotNull(board -> board.together(wish).orElse(null))
                .switchIfEmpty(Mono.error(() -> DeskRefusal.GONE.because()));
    }

    @HxRequest
    @PostMapping("/desk/acts")
    Mono<Rendering> actInPlace(ServerWebExchange exchange, Person person) {
        return wish(exchange)
                .flatMap(wish -> wish.isTogether()
                        ? together(wish, person).map(path -> leave(path, exchange))
                        : acted(wish, person)
                                .flatMap(outcome -> boards.board(person, wish.query(), outcome, false)
                                        .flatMap(
                                                board -> boards.beside(board, wish.at(), filled(wish, outcome), person))
                                        .map(board -> screen("desk/board", board, status(outcome)))));
    }

    /** The whole page makes room: what is drawn is never seen. */
    private static Rendering leave(String path, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("HX-Redirect", path);
        return Screen.of("desk/gone").build();
    }

    private static Mono<Wish> wish(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> Wish.of(form, LanguageChoice.of(exchange)));
    }

    private Mono<Outcome> acted(Wish wish, Person person) {
        return desk.act(wish, person).doOnNext(done -> number.forget(person.id()));
    }

    /** Without scripts: to the next thing, to the list, or back to the form with what is wrong with it. */
    private Mono<Rendering> after(Wish wish, Outcome outcome, Person person) {
        Spot at = wish.at();
        if (at != null && comesBack(outcome) != null) {
            return boards.sheet(
                            WorkKey.of(at.key()),
                            DeskFilter.of(wish.query()).query(),
                            filled(wish, outcome),
                            false,
                            person)
                    .map(sheet -> Screen.of("desk/item")
                            .with("sheet", sheet)
                            .status(status(outcome))
                            .build());
        }
        return boards.board(person, wish.query(), outcome, false)
                .map(board -> outcome.refused().isEmpty()
                        ? Screen.seeOther(board.path(at))
                        : screen("desk/desk", board, status(outcome)));
    }

    /** The form that was not right; null when something else was wrong, or nothing. */
    private static @Nullable Refused comesBack(Outcome outcome) {
        Refused refused = outcome.all().size() == 1 ? outcome.all().getFirst().refused() : null;
        return refused != null && refused.refusal().kind() == Refusal.Kind.NOT_VALID ? refused : null;
    }

    private static Sheet.Filled filled(Wish wish, Outcome outcome) {
        Refused wrong = comesBack(outcome);
        return wrong == null ? Sheet.Filled.NOTHING : new Sheet.Filled(wish.deed(), wish.fields(), wrong.complaints());
    }

    private static HttpStatus status(Outcome outcome) {
        List<Outcome.One> refused = outcome.refused();
        Refused first = refused.isEmpty() ? null : refused.getFirst().refused();
        return first == null || refused.size() < outcome.all().size()
                ? HttpStatus.OK
                : HttpStatus.valueOf(first.refusal().kind().status());
    }

    private static Rendering screen(String template, Board board, HttpStatus status) {
        return Screen.of(template).with("board", board).status(status).build();
    }

    @PostMapping("/desk/undo")
    Mono<Rendering> undo(ServerWebExchange exchange, Person person) {
        return undone(exchange, person)
                .flatMap(state -> state.tooLate()
                        ? boards.board(person, state.query(), null, true)
                                .map(board -> screen("desk/desk", board, HttpStatus.CONFLICT))
                        : backTo(state, person).map(path -> Screen.seeOther(path, "desk.said.undone")));
    }

    /** The page of what came back, for who had it on a page of its own; else the list. */
    private Mono<String> backTo(Undone state, Person person) {
        String list = "/desk?" + DeskFilter.of(state.query()).query();
        return state.fromItem()
                ? boards.board(person, state.query(), null, false).map(board -> board.path(spot(board, state.back())))
                : Mono.just(list);
    }

    @HxRequest
    @PostMapping("/desk/undo")
    Mono<Rendering> undoInPlace(ServerWebExchange exchange, Person person) {
        return undone(exchange, person)
                .flatMap(state -> boards.board(person, state.query(), null, state.tooLate())
                        .flatMap(board -> boards.beside(board, spot(board, state.back()), Sheet.Filled.NOTHING, person))
                        .map(board -> screen("desk/board", board, HttpStatus.OK)));
    }

    private static @Nullable Spot spot(Board board, List<WorkKey> back) {
        return board.all().stream()
                .filter(line -> back.contains(line.item().key()))
                .findFirst()
                .map(WorkLine::spot)
                .orElse(null);
    }

    /** What came back, or that it was too late. */
    private record Undone(MultiValueMap<String, String> query, List<WorkKey> back, boolean fromItem, boolean tooLate) {}

    private Mono<Undone> undone(ServerWebExchange exchange, Person person) {
        return exchange.getFormData().flatMap(form -> {
            MultiValueMap<String, String> query = Wish.query(form.getFirst("query"));
            boolean fromItem = "item".equals(form.getFirst("where"));
            return Mono.fromSupplier(() -> UUID.fromString(String.valueOf(form.getFirst("batch"))))
                    .flatMap(batch -> desk.undo(batch, person))
                    .doOnNext(back -> number.forget(person.id()))
                    .map(back -> new Undone(query, back, fromItem, false))
                    .onErrorResume(Refused.class, late -> Mono.just(new Undone(query, List.of(), fromItem, true)));
        });
    }

    @PostMapping("/desk/refused")
    Mono<Rendering> seen(Person person) {
        return acts.seen(person.id()).then(Mono.fromSupplier(() -> Screen.seeOther("/desk")));
    }

    @PostMapping("/desk/presence")
    Mono<Rendering> presence(ServerWebExchange exchange, Person person) {
        DeskRight.require(person);
        return exchange.getFormData()
                .flatMap(form -> boards.lookers(WorkKey.of(String.valueOf(form.getFirst("item"))), person))
                .map(names -> Screen.of("desk/presence").with("lookers", names).build());
    }
}
