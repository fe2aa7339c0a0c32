package nl.buurtstem.discussion;

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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What one thinks of what somebody else said: put, deleted, and a page of its own for guests. */
@Controller
@RequestMapping("/discussion/{id:\\d{1,18}}/reaction")
class ReactionPages {

    private final Discussion discussion;
    private final Reacting reacting;
    private final SignIn signIn;

    ReactionPages(Discussion discussion, Reacting reacting, SignIn signIn) {
        this.discussion = discussion;
        this.reacting = reacting;
        this.signIn = signIn;
    }

    /** What a browser sends along: what one thinks. */
    record ReactionForm(@Nullable String reaction) {

        Reaction read() {
            return Reaction.of(String.valueOf(reaction));
        }
    }

    @GetMapping
    Mono<Rendering> page(@PathVariable long id, @RequestParam(defaultValue = "AGREE") String as, Viewer viewer) {
        return discussion
                .require(id, viewer)
                .map(said -> Screen.of("discussion/react")
                        .with("said", said)
                        .with("reaction", Reaction.of(as))
                        .form()
                        .build());
    }

    @PutMapping
    Mono<Rendering> react(
            @PathVariable long id, @ModelAttribute ReactionForm form, Viewer viewer, ServerWebExchange exchange) {
        Reaction reaction = form.read();
        return viewer instanceof Person person
                ? reacting.now(id, reaction, person).map(said -> back(said, "discussion.said.reacted"))
                : signIn.askFor(exchange, "/discussion/" + id, Reacting.later(id, reaction));
    }

    @HxRequest
    @PutMapping
    Mono<Rendering> reactInPlace(@PathVariable long id, @ModelAttribute ReactionForm form, Person person) {
        return reacting.now(id, form.read(), person).map(ReactionPages::piece);
    }

    @DeleteMapping
    Mono<Rendering> unreact(@PathVariable long id, Person person) {
        return discussion.unreact(id, person).map(said -> back(said, "discussion.said.unreacted"));
    }

    @HxRequest
    @DeleteMapping
    Mono<Rendering> unreactInPlace(@PathVariable long id, Person person) {
        return discussion.unreact(id, person).map(ReactionPages::piece);
    }

    private static Rendering piece(Contribution said) {
        return Screen.of("discussion/reactions").with("said", said).build();
    }

    private static Rendering back(Contribution said, String words) {
        long page = said.parent() == null ? said.id() : said.parent();
        return Screen.seeOther("/discussion/" + page + "?said=" + words + "#" + said.anchor());
    }

    /** A reaction is given: at once by somebody who is signed in, else as soon as they are. */
    @Component
    static class Reacting implements PendingAct {

        private static final String KIND = "discussion.react";

        private final Discussion discussion;
        private final Limits limits;

        Reacting(Discussion discussion, Limits limits) {
            this.discussion = discussion;
            this.limits = limits;
        }

        Mono<Contribution> now(long id, Reaction reaction, Person person) {
            return limits.spend("reaction.person", person.id().value().toString())
                    .then(discussion.react(id, reaction, person));
        }

        static Act later(long id, Reaction reaction) {
            return new Act(KIND, Map.of("id", String.valueOf(id), "reaction", reaction.name()));
        }

        @Override
        public String kind() {
            return KIND;
        }

        /** When it is refused after all, the page of what was said tells how things stand. */
        @Override
        public Mono<String> perform(Person person, Map<String, String> values) {
            String id = values.getOrDefault("id", "0");
            return now(Long.parseLong(id), Reaction.of(values.getOrDefault("reaction", "")), person)
                    .map(said -> said.path() + "?said=discussion.said.reacted")
                    .onErrorReturn(Refused.class, "/discussion/" + id);
        }
    }
}
