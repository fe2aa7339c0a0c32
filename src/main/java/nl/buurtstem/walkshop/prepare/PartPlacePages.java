package nl.buurtstem.walkshop.prepare;

import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Removals;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Taking a part out of its list, putting it back, and moving it up or down. */
@Controller
class PartPlacePages {

    private final PartForms forms;
    private final Removals removals;

    PartPlacePages(PartForms forms, Removals removals) {
        this.forms = forms;
        this.removals = removals;
    }

    @DeleteMapping(PartPages.ITEM)
    Mono<Rendering> remove(@PathVariable long id, @PathVariable String part, @PathVariable String item, Person person) {
        return forms.of(part).remove(id, item, person).thenReturn(back(id, part, "walkshop.said.removed"));
    }

    @PutMapping("/walkshops/{id:\\d{1,18}}/preparation/removed/{removed:\\d{1,18}}")
    Mono<Rendering> putBack(@PathVariable long id, @PathVariable long removed, Person person) {
        return removals.putBack(id, removed, person).map(part -> back(id, part, "walkshop.said.put_back"));
    }

    @PutMapping(PartPages.ITEM + "/{way:up|down}")
    Mono<Rendering> move(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable String item,
            @PathVariable String way,
            Person person) {
        return forms.of(part)
                .move(id, item, way.equals("up"), person)
                .thenReturn(back(id, part, "walkshop.said.moved"));
    }

    private Rendering back(long id, String part, String said) {
        return Screen.seeOther(
                "/walkshops/" + id + "/preparation" + forms.of(part).page(), said);
    }
}
