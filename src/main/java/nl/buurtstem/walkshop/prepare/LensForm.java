package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Crew;
import nl.buurtstem.walkshop.Lens;
import nl.buurtstem.walkshop.Preparation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Through whose eyes one looks. */
@Component
class LensForm implements PartForm {

    private final Crew crew;

    LensForm(Crew crew) {
        this.crew = crew;
    }

    @Override
    public String name() {
        return "lenses";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.lenses().stream()
                .filter(lens -> String.valueOf(lens.id()).equals(id))
                .map(lens -> Typed.of("name", lens.name(), "hint", lens.hint()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(
                Field.line("name", "walkshop.lens.name", Lens.NAME_MAX),
                Field.text("hint", "walkshop.lens.hint", Lens.HINT_MAX));
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        Lens lens = new Lens(PartForm.number(id), null, typed.value("name"), typed.value("hint"));
        return crew.keep(prepared.walkshop().id(), lens, by).then();
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return crew.removeLens(walkshop, PartForm.number(id), by);
    }
}
