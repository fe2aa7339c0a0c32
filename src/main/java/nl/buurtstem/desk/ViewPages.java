package nl.buurtstem.desk;

import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How somebody likes their desk: filters under a name, the one to begin with, and whether keys do anything. */
@Controller
class ViewPages {

    private static final int NAME_MAX = 40;
    private static final int MOST = 12;

    private final ViewRepository views;

    ViewPages(ViewRepository views) {
        this.views = views;
    }

    @PostMapping("/desk/views")
    Mono<Rendering> save(ServerWebExchange exchange, Person person) {
        DeskRight.require(person);
        return exchange.getFormData().flatMap(form -> {
            String name = named(form.getFirst("name"));
            String query = DeskFilter.of(Wish.query(form.getFirst("query"))).query();
            return requireRoom(name, person)
                    .then(views.save(person.id(), name, query))
                    .then(Mono.fromSupplier(() -> Screen.seeOther("/desk?" + query, "desk.said.view_saved")));
        });
    }

    private static String named(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw DeskRefusal.NAME_LENGTH.because("max", NAME_MAX);
        }
        return name;
    }

    private Mono<Void> requireRoom(String name, Person person) {
        return views.of(person.id())
                .filter(view -> !view.name().equals(name))
                .count()
                .filter(n -> n < MOST)
                .switchIfEmpty(Mono.error(() -> DeskRefusal.VIEWS_FULL.because("max", MOST)))
                .then();
    }

    /** 0: the desk opens with everything. */
    @PutMapping("/desk/views/{id:\\d{1,18}}/preferred")
    Mono<Rendering> prefer(@PathVariable long id, Person person) {
        return views.prefer(person.id(), id)
                .then(Mono.fromSupplier(() -> Screen.seeOther("/desk?order=term", "desk.said.view_preferred")));
    }

    @DeleteMapping("/desk/views/{id:\\d{1,18}}")
    Mono<Rendering> remove(@PathVariable long id, Person person) {
        return views.remove(person.id(), id)
                .then(Mono.fromSupplier(() -> Screen.seeOther("/desk?order=term", "desk.said.view_removed")));
    }

    @PutMapping("/desk/shortcuts")
    Mono<Rendering> shortcuts(ServerWebExchange exchange, Person person) {
        return exchange.getFormData()
                .flatMap(form -> views.shortcuts(person.id(), "on".equals(form.getFirst("shortcuts"))))
                .then(Mono.fromSupplier(() -> Screen.seeOther("/desk/help", "desk.said.shortcuts")));
    }
}
