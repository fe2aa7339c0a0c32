package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.LargeForm;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Borders from a file: sent, looked at, and carried out; for administrators. */
@Controller
class ImportPages {

    private static final String PATH = Import.PATH;
    private static final int SHOWN = 20;
    private static final int COMPLAINTS = 12;

    private final Imports imports;
    private final ImportRepository rows;
    private final ImportDesk desk;
    private final ImportViews views;

    ImportPages(Imports imports, ImportRepository rows, ImportDesk desk, ImportViews views) {
        this.imports = imports;
        this.rows = rows;
        this.desk = desk;
        this.views = views;
    }

    @Bean
    static MenuEntry bordersEntry(AreaKeepers keepers) {
        return MenuEntry.forWork(
                85, PATH, "areas.import.menu", viewer -> !keepers.keptBy(viewer).isEmpty() || keepers.mayAdd(viewer));
    }

    @Bean
    static LargeForm borderFile() {
        return new LargeForm(PATH, BorderRefusal.FILE_TOO_LARGE);
    }

    @GetMapping(PATH)
    Mono<Rendering> list(Viewer viewer) {
        return desk.asker(viewer)
                .flatMap(asker -> screen(asker, SentFile.EMPTY, List.of()))
                .map(Screen::build);
    }

    private Mono<Screen> screen(Asker asker, SentFile form, List<Complaint> complaints) {
        return rows.latest(SHOWN)
                .filterWhen(one -> desk.concerns(one, asker))
                .collectList()
                .map(earlier -> Screen.of("areas/borders/imports")
                        .with("form", form)
                        .with("complaints", complaints)
                        .with("parents", desk.parents(asker))
                        .with("mayAdd", asker.mayAdd())
                        .with("places", earlier.stream().collect(Collectors.toMap(Import::id, desk::place)))
                        .with("earlier", earlier));
    }

    @PostMapping(PATH)
    Mono<Rendering> send(Viewer viewer, ServerWebExchange exchange) {
        return desk.asker(viewer)
                .flatMap(asker -> SentFile.of(exchange)
                        .flatMap(sent -> keep(sent, asker).onErrorResume(Refused.class, no -> again(asker, sent, no))));
    }

    private Mono<Rendering> keep(SentFile sent, Asker asker) {
        return sent.use((file, choices, kept) ->
                        imports.draft(file, choices, asker).flatMap(draft -> imports.keep(draft, kept, asker)))
                .map(id -> Screen.seeOther(PATH + "/" + id));
    }

    private Mono<Rendering> again(Asker asker, SentFile sent, Refused refused) {
        return screen(asker, sent, shortened(refused.complaints()))
                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }

    /** Of a file in which everything is wrong, the beginning says enough. */
    private static List<Complaint> shortened(List<Complaint> all) {
        if (all.size() <= COMPLAINTS) {
            return all;
        }
        Refused more =
                BorderRefusal.AND_MORE.because("n", all.size() - COMPLAINTS).at("file");
        return Stream.concat(all.stream().limit(COMPLAINTS), more.complaints().stream())
                .toList();
    }

    @GetMapping(PATH + "/{id}")
    Mono<Rendering> show(Viewer viewer, @PathVariable long id) {
        return desk.require(viewer, id)
                .flatMap(one -> views.screen(one, List.of()))
                .map(Screen::build);
    }

    /** Asked again and again while it is carried out. */
    @GetMapping(PATH + "/{id}/progress")
    Mono<Rendering> progress(Viewer viewer, @PathVariable long id, ServerWebExchange exchange) {
        return desk.require(viewer, id).map(one -> {
            if (!one.isRunning()) {
                exchange.getResponse().getHeaders().set("HX-Redirect", one.path());
            }
            return Screen.of("areas/borders/progress").with("one", one).build();
        });
    }

    @GetMapping(PATH + "/{id}/map.geojson")
    Mono<ResponseEntity<byte[]>> map(Viewer viewer, @PathVariable long id) {
        return desk.require(viewer, id)
                .flatMap(one -> rows.sketch(id))
                .map(sketch -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "geo+json"))
                        .cacheControl(CacheControl.noStore())
                        .body(sketch))
                .switchIfEmpty(Mono.error(BorderRefusal.NO_SUCH_IMPORT::because));
    }

    /** What a browser sends along with a yes. */
    record Yes(@Nullable String another) {

        /** Whether it may be of another place than the areas it replaces. */
        boolean evenOfAnother() {
            return "yes".equals(another);
        }
    }

    @PutMapping(PATH + "/{id}/confirmation")
    Mono<Rendering> confirm(Viewer viewer, @PathVariable long id, @ModelAttribute Yes yes) {
        return desk.require(viewer, id).flatMap(one -> {
            if (one.waits() && one.report().isOfAnother() && !yes.evenOfAnother()) {
                return unsure(one);
            }
            return decide(viewer, id, Import.State.ASKED)
                    .map(asked -> Screen.seeOther(asked.path(), "areas.said.asked"));
        });
    }

    private Mono<Rendering> unsure(Import one) {
        return Mono.<Rendering>fromRunnable(one.report()::requireSure)
                .onErrorResume(
                        Refused.class,
                        no -> views.screen(one, no.complaints())
                                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT)
                                        .build()));
    }

    @DeleteMapping(PATH + "/{id}")
    Mono<Rendering> drop(Viewer viewer, @PathVariable long id) {
        return decide(viewer, id, Import.State.DROPPED).map(one -> Screen.seeOther(PATH, "areas.said.dropped"));
    }

    /** Once: whoever comes second hears that it was decided. */
    private Mono<Import> decide(Viewer viewer, long id, Import.State to) {
        return desk.require(viewer, id)
                .filterWhen(one -> rows.move(id, Import.State.PREVIEW, to))
                .switchIfEmpty(Mono.error(BorderRefusal.DECIDED::because));
    }
}
