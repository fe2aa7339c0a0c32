package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A step of the plan. */
@Component
class StepForm implements PartForm {

    private final Kit kit;

    StepForm(Kit kit) {
        this.kit = kit;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String page() {
        return "";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.steps().stream()
                .filter(step -> String.valueOf(step.id()).equals(id))
                .map(step -> Typed.of("title", step.title(), "text", step.text()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(
                Field.line("title", "walkshop.step.title", Step.TITLE_MAX),
                Field.text("text", "walkshop.step.text", Step.TEXT_MAX));
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        Step step = new Step(PartForm.number(id), 1, typed.value("title"), typed.value("text"), null);
        return kit.keep(prepared.walkshop().id(), step, by).then();
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return kit.removeStep(walkshop, PartForm.number(id), by);
    }

    @Override
    public Mono<Void> move(long walkshop, String id, boolean up, Person by) {
        return kit.moveStep(walkshop, PartForm.number(id), up, by);
    }
}
