package nl.buurtstem.areas.borders;

import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** An import that was done is taken back: first shown, like any import, and then decided upon. */
@Controller
class TakeBackPages {

    private final Imports imports;
    private final ImportRepository rows;
    private final ImportDesk desk;
    private final ImportViews views;

    TakeBackPages(Imports imports, ImportRepository rows, ImportDesk desk, ImportViews views) {
        this.imports = imports;
        this.rows = rows;
        this.desk = desk;
        this.views = views;
    }

    @PostMapping(Import.PATH + "/{id}/taking-back")
    Mono<Rendering> look(Viewer viewer, @PathVariable long id) {
        return desk.require(viewer, id)
                .flatMap(one -> desk.asker(viewer)
                        .flatMap(asker -> keep(one, asker))
                        .map(made -> Screen.seeOther(Import.PATH + "/" + made))
                        .onErrorResume(Refused.class, no -> again(one, no)));
    }

    private Mono<Long> keep(Import one, Asker asker) {
        return imports.draftBack(one.id(), asker)
                .flatMap(draft -> rows.sent(one.id()).flatMap(sent -> imports.keep(draft, sent, asker)));
    }

    /** Why it cannot be is said on its own page. */
    private Mono<Rendering> again(Import one, Refused no) {
        return no.refusal().kind() == Refusal.Kind.NOT_NOW
                ? views.screen(one, no.complaints())
                        .map(screen -> screen.status(HttpStatus.CONFLICT).build())
                : Mono.error(no);
    }
}
