package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Crew;
import nl.buurtstem.walkshop.Pair;
import nl.buurtstem.walkshop.Preparation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two who walk together. */
@Component
class PairForm implements PartForm {

    private final Crew crew;

    PairForm(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public String page() {
        return "/people";
    }

    @Override
    public Typed blank(Preparation prepared, Sentences t) {
        return Typed.of(
                "name", t.of("walkshop.pair.numbered", "n", prepared.pairs().size() + 1));
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.pairs().stream()
                .filter(pair -> String.valueOf(pair.id()).equals(id))
                .map(pair -> Typed.of("name", pair.name()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(Field.line("name", "walkshop.pair.name", Pair.NAME_MAX));
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        Pair pair = new Pair(PartForm.number(id), typed.value("name"));
        return crew.keep(prepared.walkshop().id(), pair, by).then();
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return crew.removePair(walkshop, PartForm.number(id), by);
    }
}
