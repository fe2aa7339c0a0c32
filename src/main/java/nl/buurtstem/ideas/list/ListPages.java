package nl.buurtstem.ideas.list;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.ideas.AreaNames;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.ideas.Panels;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The list of ideas, and the archive. */
@Controller
class ListPages {

    private final ListRepository lists;
    private final Panels panels;
    private final Areas areas;
    private final MapFrames frames;
    private final Kept<Filter, Long> counts;

    ListPages(
            ListRepository lists,
            Panels panels,
            Areas areas,
            MapFrames frames,
            @Value("${buurtstem.pages.kept}") Duration kept) {
        this.lists = lists;
        this.counts = new Kept<>(kept, lists::count);
        this.panels = panels;
        this.areas = areas;
        this.frames = frames;
    }

    @GetMapping("/ideas")
    Mono<Rendering> list(@RequestParam MultiValueMap<String, String> query, Viewer viewer) {
        return view(query, viewer)
                .map(view -> Screen.of("ideas/list/list")
                        .with("view", view)
                        .with("frame", frames.frame())
                        .with("names", names())
                        .build());
    }

    /** Only the results, when filters change; the address follows them, without what was left empty. */
    @HxRequest
    @GetMapping("/ideas")
    Mono<Rendering> results(
            @RequestParam MultiValueMap<String, String> query, Viewer viewer, ServerWebExchange exchange) {
        return view(query, viewer).map(view -> {
            exchange.getResponse().getHeaders().set("HX-Push-Url", view.path());
            exchange.getResponse().getHeaders().add("Vary", "HX-Request");
            return Screen.of("ideas/list/results")
                    .with("view", view)
                    .with("names", names())
                    .build();
        });
    }

    private Mono<ListView> view(MultiValueMap<String, String> query, Viewer viewer) {
        Filter filter = Filter.of(query, areas);
        @Nullable Cursor cursor = Cursor.of(query);
        return Mono.zip(lists.page(filter, cursor), counts.get(filter))
                .flatMap(both -> panels.show(
                                IdeaPanel.Place.CARD, ids(both.getT1().cards()), viewer)
                        .map(shown -> new ListView(filter, cursor, both.getT1(), both.getT2(), shown)));
    }

    static List<IdeaId> ids(List<IdeaCard> cards) {
        return cards.stream().map(IdeaCard::id).toList();
    }

    private AreaNames names() {
        return new AreaNames(areas);
    }

    @GetMapping("/ideas/archive")
    Mono<Rendering> archive(@RequestParam(required = false) @Nullable IdeaId after) {
        return lists.archive(after)
                .collectList()
                .map(cards -> Screen.of("ideas/list/archive")
                        .with(
                                "cards",
                                cards.size() > ListRepository.SIZE ? cards.subList(0, ListRepository.SIZE) : cards)
                        .with("more", cards.size() > ListRepository.SIZE)
                        .with("names", names())
                        .with("panels", Map.<IdeaId, List<Panel>>of())
                        .build());
    }
}
