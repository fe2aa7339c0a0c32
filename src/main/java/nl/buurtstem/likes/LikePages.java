package nl.buurtstem.likes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own like of an idea: put, deleted, and a page of its own for guests. */
@Controller
@RequestMapping("/ideas/{id}/like")
class LikePages {

    private final Likes likes;
    private final LikeCards cards;
    private final Ideas ideas;
    private final Limits limits;
    private final Network network;
    private final SignIn signIn;

    LikePages(Likes likes, LikeCards cards, Ideas ideas, Limits limits, Network network, SignIn signIn) {
        this.likes = likes;
        this.cards = cards;
        this.ideas = ideas;
        this.limits = limits;
        this.network = network;
        this.signIn = signIn;
    }

    /**
     * What a browser sends along.
     *
     * @param next the page they came from
     */
    record LikeForm(@Nullable String next) {}

    @GetMapping
    Mono<Rendering> page(@PathVariable long id, Viewer viewer) {
        IdeaId idea = new IdeaId(id);
        return ideas.card(idea)
                .zipWith(cards.of(idea, viewer))
                .map(found -> Screen.of("likes/page")
                        .with("idea", found.getT1())
                        .with("card", found.getT2())
                        .form()
                        .build());
    }

    @PutMapping
    Mono<Rendering> like(
            @PathVariable long id, @ModelAttribute LikeForm form, Viewer viewer, ServerWebExchange exchange) {
        IdeaId idea = new IdeaId(id);
        return viewer instanceof Person person
                ? liked(idea, person, exchange).map(support -> back(form, idea, support.said()))
                : signIn.askFor(exchange, idea.path(), LikeAct.of(idea, network.of(exchange)));
    }

    @HxRequest
    @PutMapping
    Mono<Rendering> likeInPlace(@PathVariable long id, Person person, ServerWebExchange exchange) {
        IdeaId idea = new IdeaId(id);
        return liked(idea, person, exchange).flatMap(support -> card(idea, person, support, exchange));
    }

    private Mono<Support> liked(IdeaId idea, Person person, ServerWebExchange exchange) {
        String from = network.of(exchange);
        return limits.spend(Map.of("like.person", person.id().value().toString(), "like.network", from))
                .then(likes.like(idea, person, from));
    }

    @DeleteMapping
    Mono<Rendering> withdraw(@PathVariable long id, @ModelAttribute LikeForm form, Person person) {
        IdeaId idea = new IdeaId(id);
        return likes.withdraw(idea, person).map(support -> back(form, idea, "likes.said.withdrawn"));
    }

    @HxRequest
    @DeleteMapping
    Mono<Rendering> withdrawInPlace(@PathVariable long id, Person person, ServerWebExchange exchange) {
        IdeaId idea = new IdeaId(id);
        return likes.withdraw(idea, person).flatMap(support -> card(idea, person, support, exchange));
    }

    private Mono<Rendering> card(IdeaId idea, Person person, Support support, ServerWebExchange exchange) {
        return cards.of(idea, person)
                .map(card -> Screen.of("likes/card")
                        .with("card", card)
                        .with("said", support.justReached() ? support.said() : null)
                        .with("next", WayBack.currentPage(exchange))
                        .build());
    }

    private static Rendering back(LikeForm form, IdeaId idea, String said) {
        return WayBack.to(form.next(), idea.path(), "like-" + idea, said);
    }
}
