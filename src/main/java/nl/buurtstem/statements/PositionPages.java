package nl.buurtstem.statements;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Map;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own position on a statement: put, never toggled, so that sending it twice changes nothing. */
@Controller
@RequestMapping("/chats/{chat:\\d{1,18}}/statements/{id:\\d{1,18}}/position")
class PositionPages {

    private final Taking taking;
    private final ChatViews views;
    private final SignIn signIn;

    PositionPages(Taking taking, ChatViews views, SignIn signIn) {
        this.taking = taking;
        this.views = views;
        this.signIn = signIn;
    }

    /** What a browser sends along. */
    record PositionForm(@Nullable String position) {

        Position read() {
            return Position.of(position);
        }
    }

    @PutMapping
    Mono<Rendering> take(
            @PathVariable long chat,
            @PathVariable long id,
            @ModelAttribute PositionForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        Position position = form.read();
        String path = "/chats/" + chat;
        return viewer instanceof Person person
                ? taking.now(id, position, person).thenReturn(Screen.seeOther(path))
                : signIn.askFor(exchange, path, Taking.later(chat, id, position));
    }

    /** Gives back the next statement. */
    @HxRequest
    @PutMapping
    Mono<Rendering> takeInPlace(
            @PathVariable long chat, @PathVariable long id, @ModelAttribute PositionForm form, Person person) {
        return taking.now(id, form.read(), person)
                .flatMap(statement -> views.of(statement.session(), person))
                .map(view -> Screen.of("statements/turn")
                        .with("view", view)
                        .with("answered", true)
                        .build());
    }

    /** A position is taken: at once by somebody who is signed in, else as soon as they are. */
    @Component
    static class Taking implements PendingAct {

        private static final String KIND = "statements.take";

        private final Positions positions;
        private final Limits limits;

        Taking(Positions positions, Limits limits) {
            this.positions = positions;
            this.limits = limits;
        }

        Mono<Statement> now(long id, Position position, Person person) {
            return limits.spend("position.person", person.id().value().toString())
                    .then(positions.take(id, position, person));
        }

        static Act later(long chat, long id, Position position) {
            return new Act(
                    KIND, Map.of("chat", String.valueOf(chat), "id", String.valueOf(id), "position", position.name()));
        }

        @Override
        public String kind() {
            return KIND;
        }

        /** When it is refused after all, the page of the session tells how things stand. */
        @Override
        public Mono<String> perform(Person person, Map<String, String> values) {
            String path = "/chats/" + values.getOrDefault("chat", "0");
            long id = Long.parseLong(values.getOrDefault("id", "0"));
            return now(id, Position.of(values.get("position")), person)
                    .map(statement -> path + "?said=statements.said.taken")
                    .onErrorReturn(Refused.class, path);
        }
    }
}
