package nl.buurtstem.walkshop.field;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What the facilitator decides at the desk about what came in; the second of two hears that it was decided. */
@Controller
class ChoicePages {

    private final Walkshops walkshops;
    private final Choices choices;

    ChoicePages(Walkshops walkshops, Choices choices) {
        this.walkshops = walkshops;
        this.choices = choices;
    }

    /** What a browser sends. */
    record Chosen(
            @Nullable String take,
            @Nullable UUID keep,
            @Nullable List<UUID> record) {

        boolean taken() {
            return "yes".equals(take);
        }

        List<UUID> records() {
            return record == null ? List.of() : record;
        }
    }

    @PostMapping(TabletPages.PATH + "/clashes/{clash:\\d{1,18}}")
    Mono<Rendering> clash(
            @PathVariable long id, @PathVariable long clash, Person person, @ModelAttribute Chosen chosen) {
        return decide(id, person, choices.clash(id, clash, chosen.taken(), person));
    }

    @PostMapping(TabletPages.PATH + "/ends")
    Mono<Rendering> end(@PathVariable long id, Person person, @ModelAttribute Chosen chosen) {
        UUID keep = chosen.keep();
        return decide(
                id,
                person,
                keep == null ? Mono.error(() -> FieldRefusal.NOTHING_TICKED.because()) : choices.end(id, keep, person));
    }

    @PostMapping(TabletPages.PATH + "/late")
    Mono<Rendering> late(@PathVariable long id, Person person, @ModelAttribute Chosen chosen) {
        return decide(id, person, choices.late(id, chosen.records(), chosen.taken(), person));
    }

    private Mono<Rendering> decide(long id, Person person, Mono<Void> choice) {
        return walkshops
                .require(WalkshopRight.LEAD, id, person)
                .delayUntil(walkshop -> choice)
                .map(walkshop -> Screen.seeOther(walkshop.path() + "/tablets", "field.said.chosen"));
    }
}
