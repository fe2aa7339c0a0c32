package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Plan;
import nl.buurtstem.walkshop.Preparation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A plan that exists already. */
@Component
class PlanForm implements PartForm {

    private final Kit kit;

    PlanForm(Kit kit) {
        this.kit = kit;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String page() {
        return "/around";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.plans().stream()
                .filter(plan -> String.valueOf(plan.id()).equals(id))
                .map(plan -> Typed.of("title", plan.title(), "text", plan.text(), "address", plan.address()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return List.of(
                Field.line("title", "walkshop.plan.title", Plan.TITLE_MAX),
                Field.text("text", "walkshop.plan.text", Plan.TEXT_MAX),
                Field.line("address", "walkshop.plan.address", Plan.ADDRESS_MAX));
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        Plan plan = new Plan(PartForm.number(id), typed.value("title"), typed.value("text"), typed.value("address"));
        return kit.keep(prepared.walkshop().id(), plan, by).then();
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return kit.removePlan(walkshop, PartForm.number(id), by);
    }
}
