package nl.buurtstem.translations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: what was translated by hand, and translating. */
@Component
public class Translations {

    private final TranslationRepository translations;
    private final Clock clock;

    Translations(TranslationRepository translations, Clock clock) {
        this.translations = translations;
        this.clock = clock;
    }

    /** The translations of these things; those of which there are none are left out. */
    public Mono<Map<Long, Translated>> of(String kind, Collection<Long> things) {
        return things.isEmpty()
                ? Mono.just(Map.of())
                : translations
                        .of(kind, things)
                        .collect(Collectors.groupingBy(
                                Translation::thing,
                                Collectors.collectingAndThen(
                                        Collectors.toMap(Translation::language, Function.identity()),
                                        Translated::new)));
    }

    /** The translations of one thing. */
    public Mono<Translated> of(String kind, long thing) {
        return of(kind, List.of(thing)).map(found -> found.getOrDefault(thing, Translated.NONE));
    }

    /**
     * Keeps a translation; from now on readers of that language get it. That this person may, whoever found the original has checked.
     *
     * @param words by the names of the original's parts; of every part
     * @param before number of the translation it stands in place of; 0: there was none
     */
    @Transactional
    public Mono<Translation> translate(
            Original original, String language, Map<String, String> words, int before, Person by) {
        Translation made = new Translation(
                original.kind(),
                original.id(),
                language,
                before + 1,
                words,
                original.textsFor(language),
                by.name(),
                clock.instant(),
                original.fixed());
        return translations
                .add(made, by.id())
                .switchIfEmpty(Mono.error(() -> TranslationRefusal.TRANSLATED_MEANWHILE.because()))
                .thenReturn(made);
    }
}
