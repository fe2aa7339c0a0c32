package nl.buurtstem.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.demo.Story.Character;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets the demo's people enter, with their roles. */
@Component
@Profile("demo")
class Cast {

    private final Residents residents;
    private final Areas areas;

    Cast(Residents residents, Areas areas) {
        this.residents = residents;
        this.areas = areas;
    }

    /** Everybody who plays a part. */
    record Present(Map<String, Person> byKey, List<Person> residents) {

        Person who(String key) {
            return Objects.requireNonNull(byKey.get(key), key);
        }
    }

    Mono<Present> enter(List<Character> characters) {
        return Flux.fromIterable(characters)
                .concatMap(character -> enter(character).map(person -> Map.entry(character, person)))
                .collectList()
                .map(Cast::present);
    }

    private static Present present(List<Map.Entry<Character, Person>> entered) {
        Map<String, Person> byKey = new HashMap<>();
        entered.forEach(both -> byKey.put(both.getKey().key(), both.getValue()));
        List<Person> residents = entered.stream()
                .filter(both -> both.getKey().roles().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
        return new Present(byKey, residents);
    }

    private Mono<Person> enter(Character character) {
        Mono<Person> entered = Mono.defer(() -> residents.enter(
                character.email(), character.name(), character.language(), area(character.neighbourhood())));
        return entered.flatMap(person -> Flux.fromIterable(character.roles())
                .concatMap(post -> residents.grant(person.id(), post.role(), area(post.area())))
                .then(entered));
    }

    private int area(String key) {
        return areas.byKey(key).map(Area::id).orElseThrow(() -> new IllegalStateException("no area " + key));
    }
}
