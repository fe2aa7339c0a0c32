package nl.buurtstem.ideas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.ideas.IdeaPanel.Place;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.signs.Signs;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page of one idea, and what its author does there. */
@Controller
class IdeaPages {

    private static final int NEARBY = 3;

    private final Ideas ideas;
    private final Addenda addenda;
    private final AddendumRepository added;
    private final IdeaRepository repository;
    private final Timeline timeline;
    private final Nearby nearby;
    private final Panels panels;
    private final Areas areas;
    private final MapFrames frames;

    IdeaPages(
            Ideas ideas,
            Addenda addenda,
            AddendumRepository added,
            IdeaRepository repository,
            Timeline timeline,
            Nearby nearby,
            Panels panels,
            Areas areas,
            MapFrames frames) {
        this.ideas = ideas;
        this.addenda = addenda;
        this.added = added;
        this.repository = repository;
        this.timeline = timeline;
        this.nearby = nearby;
        this.panels = panels;
        this.areas = areas;
        this.frames = frames;
    }

    @GetMapping("/ideas/{id}")
    Mono<Rendering> idea(@PathVariable IdeaId id, Viewer viewer) {
        return screen(id, viewer).map(Screen::build);
    }

    private Mono<Screen> screen(IdeaId id, Viewer viewer) {
        return ideas.require(id, viewer)
                .flatMap(idea -> view(idea, viewer))
                .map(view -> Screen.of("ideas/idea")
                        .with("view", view)
                        .with("names", new AreaNames(areas))
                        .with("frame", frames.frame()));
    }

    private Mono<IdeaView> view(Idea idea, Viewer viewer) {
        boolean mine = viewer instanceof Person person && idea.isBy(person.id());
        boolean forAnother = !mine && idea.isFreelyEditable() && IdeaRight.CHANGE.allows(viewer, idea);
        boolean official = viewer instanceof Person person && person.is(Role.OFFICIAL, idea.where());
        return Mono.zip(
                        timeline.of(idea.id(), mine || forAnother || official).collectList(),
                        added.of(idea.id(), mine || official).collectList(),
                        nearby.to(idea, NEARBY).collectList(),
                        panels(idea, viewer))
                .map(all -> new IdeaView(idea, mine, forAnother, all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<Map<Place, List<Panel>>> panels(Idea idea, Viewer viewer) {
        return Flux.fromIterable(places(idea, viewer))
                .flatMap(place -> panels.show(place, List.of(idea.id()), viewer)
                        .map(shown -> Map.entry(place, shown.getOrDefault(idea.id(), List.of()))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Place.class));
    }

    private static List<Place> places(Idea idea, Viewer viewer) {
        List<Place> places = new ArrayList<>();
        if (idea.isPublic()) {
            places.addAll(List.of(Place.CARD, Place.SIDE, Place.MAIN));
        } else if (viewer instanceof Person person && idea.isBy(person.id())) {
            places.add(Place.AUTHOR);
        }
        boolean staffHere = viewer instanceof Person person
                && person.posts().stream().anyMatch(post -> idea.where().liesIn(post.area()));
        if (staffHere) {
            places.add(Place.STAFF);
        }
        return places;
    }

    @GetMapping("/ideas/mine")
    Mono<Rendering> mine(Person person) {
        return repository
                .by(person.id())
                .collectList()
                .map(mine -> Screen.of("ideas/mine")
                        .with("ideas", mine)
                        .with("names", new AreaNames(areas))
                        .build());
    }

    @PostMapping("/ideas/{id}/addenda")
    Mono<Rendering> add(@PathVariable IdeaId id, Person author, ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> add(
                        id,
                        form.toSingleValueMap().getOrDefault("addendum", ""),
                        form.containsKey("heedless"),
                        author,
                        LanguageChoice.of(exchange)));
    }

    /** What tells how to reach somebody is pointed out first; sent all the same, it waits for a reader. */
    private Mono<Rendering> add(IdeaId id, String remark, boolean heedless, Person author, String language) {
        return Mono.just(remark)
                .filter(text -> heedless || !Signs.personalIn(text))
                .switchIfEmpty(Mono.error(() -> IdeaRefusal.PERSONAL_DATA.because()))
                .flatMap(text -> addenda.add(id, text, language, author))
                .map(open -> Screen.seeOther(id.path(), open ? "ideas.said.added" : "ideas.said.added_waits"))
                .onErrorResume(Refused.class, refused -> again(id, author, remark, refused.at("addendum")));
    }

    private Mono<Rendering> again(IdeaId id, Person author, String remark, Refused refused) {
        int status = refused.refusal().kind().status();
        return screen(id, author)
                .map(screen -> screen.with("remark", remark)
                        .with("complaints", refused.complaints())
                        .status(HttpStatus.valueOf(status))
                        .build());
    }

    @PutMapping("/ideas/{id}/addenda/{number}")
    Mono<Rendering> rewrite(
            @PathVariable IdeaId id, @PathVariable long number, Person author, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> form.toSingleValueMap().getOrDefault("text", ""))
                .flatMap(text -> addenda.rewrite(number, text, LanguageChoice.of(exchange), author))
                .map(idea -> Screen.seeOther(idea.path(), "ideas.said.added_waits"));
    }

    @PostMapping("/ideas/{id}/withdrawal")
    Mono<Rendering> withdraw(@PathVariable IdeaId id, Person author) {
        return ideas.move(id, Move.WITHDRAW, Reason.NONE, Actor.author(author))
                .thenReturn(Screen.seeOther(id.path(), "ideas.said.withdrawn"));
    }
}
