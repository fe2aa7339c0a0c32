package nl.buurtstem.ideas.form;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Question;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Beside the form, while somebody writes: ideas that want the same. */
@Controller
class SimilarPages {

    private final Alike alike;
    private final Limits limits;
    private final Network network;

    SimilarPages(Alike alike, Limits limits, Network network) {
        this.alike = alike;
        this.limits = limits;
        this.network = network;
    }

    /** Nothing is drawn anew as long as it is the same ideas, so that nobody is told twice. */
    @HxRequest
    @Configuration(proxyBeanMethods = false)
    static class Asked {

        @Bean
        Question similarQuestion() {
            return new Question("/ideas/similar");
        }
    }

    @PostMapping("/ideas/similar")
    Mono<Rendering> similar(Viewer viewer, ServerWebExchange exchange) {
        return limits.spend("similar.network", network.of(exchange))
                .then(SentForm.of(exchange))
                .flatMap(sent -> alike.to(IdeaForm.of(sent.fields()), viewer).map(shown -> {
                    if (shown.ids().equals(sent.fields().getOrDefault("shown", ""))) {
                        exchange.getResponse().getHeaders().set("HX-Reswap", "none");
                    }
                    return Screen.of("ideas/form/similar")
                            .with("shown", shown)
                            .form()
                            .build();
                }));
    }
}
