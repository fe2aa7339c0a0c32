package nl.buurtstem.ideas.list;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.AreaNames;
import nl.buurtstem.ideas.HomePanel;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.ideas.Panels;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The front door. */
@Controller
class HomePages {

    private static final int CARDS = 3;
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Filter NEWEST = new Filter("", null, null, null, null, Order.NEW);
    private static final Filter NEARLY = new Filter("", null, null, null, null, Order.FEW);

    private final ListRepository lists;
    private final Panels panels;
    private final ObjectProvider<HomePanel> sockets;
    private final Areas areas;
    private final Mono<Figures> figures;

    HomePages(ListRepository lists, Panels panels, ObjectProvider<HomePanel> sockets, Areas areas) {
        this.lists = lists;
        this.panels = panels;
        this.sockets = sockets;
        this.areas = areas;
        this.figures = lists.figures().cache(known -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /**
     * What stands on the home page.
     *
     * @param nearly ideas that need the fewest likes more
     * @param answered what the municipality decided last
     * @param open what other rooms say that one can take part in
     */
    record Home(
            List<IdeaCard> newest,
            List<IdeaCard> nearly,
            List<IdeaCard> answered,
            Figures figures,
            Map<IdeaId, List<Panel>> panels,
            List<Panel> open) {

        Home with(Map<IdeaId, List<Panel>> shown, List<Panel> toJoin) {
            return new Home(newest, nearly, answered, figures, shown, toJoin);
        }

        List<Panel> panels(IdeaCard card) {
            return panels.getOrDefault(card.id(), List.of());
        }
    }

    @GetMapping("/")
    Mono<Rendering> home(Viewer viewer) {
        return Mono.zip(
                        lists.first(NEWEST, CARDS).collectList(),
                        lists.first(NEARLY, 2 * CARDS).collectList(),
                        lists.latelyAnswered(CARDS).collectList(),
                        figures)
                .map(all -> new Home(
                        all.getT1(), others(all.getT2(), all.getT1()), all.getT3(), all.getT4(), Map.of(), List.of()))
                .flatMap(home -> Mono.zip(
                        panels.show(IdeaPanel.Place.CARD, ids(home.newest(), home.nearly(), home.answered()), viewer),
                        open(),
                        home::with))
                .map(home -> Screen.of("ideas/list/home")
                        .with("home", home)
                        .with("names", new AreaNames(areas))
                        .with("municipality", municipality())
                        .build());
    }

    private Mono<List<Panel>> open() {
        return Flux.fromStream(sockets::stream).concatMap(HomePanel::show).collectList();
    }

    /** No idea stands on the page twice. */
    private static List<IdeaCard> others(List<IdeaCard> cards, List<IdeaCard> shown) {
        List<IdeaId> ids = ids(shown);
        return cards.stream()
                .filter(card -> !ids.contains(card.id()))
                .limit(CARDS)
                .toList();
    }

    private String municipality() {
        return areas.municipalities().stream().map(Area::name).findFirst().orElse("");
    }

    @SafeVarargs
    private static List<IdeaId> ids(List<IdeaCard>... lists) {
        return Stream.of(lists)
                .flatMap(List::stream)
                .map(IdeaCard::id)
                .distinct()
                .toList();
    }

    @Bean
    static MenuEntry ideasEntry() {
        return MenuEntry.forEverybody(10, "/ideas", "ideas.menu.list");
    }

    @Bean
    static MenuEntry newIdeaEntry() {
        return MenuEntry.forEverybody(20, "/ideas/new", "ideas.menu.new");
    }

    @Bean
    static MenuEntry myIdeasEntry() {
        return MenuEntry.forSome(60, "/ideas/mine", "ideas.menu.mine", viewer -> viewer instanceof Person);
    }
}
