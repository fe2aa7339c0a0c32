package nl.buurtstem.walkshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a new walkshop begins with: ten steps, lenses, themes, interview cards, and what is said before an interview. */
@Component
class Template {

    /** Lenses of the default set; their words stand in the catalogue. */
    static final List<String> LENSES = List.of(
            "senior",
            "child",
            "wheelchair",
            "pram",
            "newcomer",
            "youth",
            "sporty",
            "entrepreneur",
            "lonely",
            "cyclist",
            "builder",
            "green");

    static final int STEPS = 10;

    /** The first cards are open questions, the others are answered with yes or no. */
    static final int CARDS_OPEN = 4;

    static final int CARDS = 6;

    private final KitRepository kit;
    private final CrewRepository crew;
    private final Words words;

    Template(KitRepository kit, CrewRepository crew, Words words) {
        this.kit = kit;
        this.crew = crew;
        this.words = words;
    }

    Mono<Void> fill(long walkshop, NewWalkshop said, Settings settings) {
        Sentences own = words.in(said.language());
        return Flux.range(1, STEPS)
                .concatMap(n -> kit.add(walkshop, step(own, n)))
                .thenMany(Flux.fromIterable(LENSES))
                .concatMap(key -> crew.add(walkshop, lens(own, key)))
                .thenMany(Flux.fromIterable(WalkTheme.DEFAULT))
                .concatMap(key -> kit.keep(walkshop, new WalkTheme(key, Map.of())))
                .thenMany(Flux.fromStream(IntStream.rangeClosed(1, CARDS).boxed()))
                .concatMap(n -> kit.add(walkshop, card(n, settings)))
                .then(Mono.defer(() -> kit.consent(walkshop, spoken("walkshop.consent.text", settings))));
    }

    private static Step step(Sentences own, int n) {
        String key = "walkshop.step." + n;
        return new Step(0, n, own.of(key), own.of(key + ".text"), null);
    }

    private static Lens lens(Sentences own, String key) {
        return new Lens(0, key, own.of("walkshop.lens." + key), own.of("walkshop.lens." + key + ".hint"));
    }

    private Card card(int n, Settings settings) {
        Card.Kind kind = n <= CARDS_OPEN ? Card.Kind.OPEN : Card.Kind.CLOSED;
        return new Card(0, n, kind, spoken("walkshop.card." + n, settings));
    }

    /** In each language of the area that the product speaks, and in Dutch. */
    private Map<String, String> spoken(String key, Settings settings) {
        Map<String, String> texts = new HashMap<>();
        settings.languages().stream()
                .filter(words::speaks)
                .forEach(tag -> texts.put(tag, words.in(tag).of(key)));
        texts.computeIfAbsent(Language.SOURCE, tag -> words.in(tag).of(key));
        return texts;
    }
}
