package nl.buurtstem.statements;

import java.nio.charset.StandardCharsets;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The page of a session: one statement at a time while it is open, what came of it afterwards. */
@Controller
@RequestMapping("/chats/{id:\\d{1,18}}")
class ChatPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ChatViews views;
    private final Chats chats;
    private final Positions positions;

    ChatPages(ChatViews views, Chats chats, Positions positions) {
        this.views = views;
        this.chats = chats;
        this.positions = positions;
    }

    @GetMapping
    Mono<Rendering> one(@PathVariable long id, Viewer viewer) {
        return views.of(id, viewer).flatMap(view -> view.chat().isClosed() ? result(view) : Mono.just(page(view)));
    }

    /** Also a guest can press a button here; those who only read find all statements on a page that can be kept. */
    private static Rendering page(ChatView view) {
        Screen screen = Screen.of("statements/one").with("view", view);
        return (view.chat().isOpen() ? screen.form() : screen).build();
    }

    /** What unites and what divides, for who may see it. */
    @GetMapping("/result")
    Mono<Rendering> result(@PathVariable long id, Viewer viewer) {
        return views.of(id, viewer)
                .filter(ChatView::seesResult)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_RESULT_YET.because()))
                .flatMap(this::result);
    }

    private Mono<Rendering> result(ChatView view) {
        return positions
                .result(view.chat().session().id())
                .map(result -> Screen.of("statements/result")
                        .with("view", view)
                        .with("result", result)
                        .with("picture", Picture.of(result))
                        .build());
    }

    /** One's own answers, each of which leads back to its statement. */
    @GetMapping("/mine")
    Mono<Rendering> mine(@PathVariable long id, Person person) {
        return views.of(id, person)
                .map(view -> Screen.of("statements/mine").with("view", view).build());
    }

    /** The result as open data, once it stands. */
    @GetMapping("/result.csv")
    Mono<ResponseEntity<String>> file(@PathVariable long id, Viewer viewer) {
        return chats.require(id, viewer)
                .filter(Chat::isClosed)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_RESULT_YET.because()))
                .flatMap(chat -> positions.result(id))
                .map(result -> ResponseEntity.ok()
                        .contentType(CSV)
                        .header("Content-Disposition", "attachment; filename=\"chat-" + id + ".csv\"")
                        .body(ResultFile.of(result.lines())));
    }
}
