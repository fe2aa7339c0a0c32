package nl.buurtstem.walkshop.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtstem.areas.Point;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Routes;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.prepare.Field.Choice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A stop on the route. */
@Component
class StopForm implements PartForm {

    private final Routes routes;
    private final StopPlaces places;

    StopForm(Routes routes, StopPlaces places) {
        this.routes = routes;
        this.places = places;
    }

    @Override
    public String name() {
        return "stops";
    }

    @Override
    public String page() {
        return "/route";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.nodes().stream()
                .filter(node -> String.valueOf(node.id()).equals(id))
                .map(this::filled)
                .findFirst();
    }

    private Typed filled(WalkNode node) {
        return Typed.of(
                "title", node.title(),
                "hint", node.hint(),
                "place", places.name(node.point()),
                "lon", degrees(node.point().lon()),
                "lat", degrees(node.point().lat()));
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(
                Field.place(landmarks(prepared, t)),
                Field.line("title", "walkshop.stop.title", WalkNode.TITLE_MAX),
                Field.text("hint", "walkshop.stop.hint", WalkNode.HINT_MAX));
    }

    /** Those of the area, for who has no map. */
    private List<Choice> landmarks(Preparation prepared, Sentences t) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", t.of("walkshop.stop.landmark.none")));
        places.known(prepared.walkshop())
                .forEach(place -> all.add(new Choice(String.valueOf(place.id()), place.name())));
        return all;
    }

    /** Without a title it is called after its place. */
    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        return places.find(typed, prepared.walkshop())
                .doOnNext(place -> routes.requireNear(prepared.walkshop(), place.point()))
                .flatMap(place -> routes.keep(
                        prepared.walkshop().id(), node(PartForm.number(id), typed, place.point(), place.name()), by))
                .then();
    }

    private static WalkNode node(long id, Typed typed, Point point, String name) {
        String title = typed.has("title") ? typed.value("title") : name;
        return new WalkNode(id, 1, title, typed.value("hint"), point);
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return routes.remove(walkshop, PartForm.number(id), by);
    }

    @Override
    public Mono<Void> move(long walkshop, String id, boolean up, Person by) {
        return routes.move(walkshop, PartForm.number(id), up, by);
    }
}
