package nl.buurtstem.areas.postcodes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.AreaRefusal;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The municipality's table of postcodes, for whoever keeps its areas. */
@Controller
class PostcodePages {

    private static final String ALL = "/areas/postcodes";
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Postcodes postcodes;
    private final AreaKeepers keepers;
    private final Areas areas;

    PostcodePages(Postcodes postcodes, AreaKeepers keepers, Areas areas) {
        this.postcodes = postcodes;
        this.keepers = keepers;
        this.areas = areas;
    }

    /**
     * A municipality and what it loaded.
     *
     * @param list null: nothing
     * @param ended neighbourhoods in it that ended
     */
    record Line(Area area, @Nullable PostcodeList list, List<Postcodes.Ended> ended) {}

    private List<Area> kept(Viewer viewer) {
        if (!viewer.signedIn()) {
            throw AreaRefusal.SIGN_IN_FIRST.because();
        }
        Set<Integer> theirs = keepers.keptBy(viewer);
        List<Area> kept = areas.municipalities().stream()
                .filter(area -> theirs.contains(area.id()))
                .toList();
        if (kept.isEmpty()) {
            throw AreaRefusal.NOT_A_KEEPER.because();
        }
        return kept;
    }

    private Area require(Viewer viewer, int id) {
        return kept(viewer).stream()
                .filter(area -> area.id() == id)
                .findFirst()
                .orElseThrow(() -> AreaRefusal.NOT_A_KEEPER.because());
    }

    @GetMapping(ALL)
    Mono<Rendering> list(Viewer viewer) {
        return screen(viewer, List.of()).map(Screen::build);
    }

    private Mono<Screen> screen(Viewer viewer, List<Complaint> complaints) {
        return Flux.defer(() -> Flux.fromIterable(kept(viewer)))
                .concatMap(area -> postcodes
                        .listOf(area.id())
                        .zipWith(postcodes.endedIn(area.id()), (list, ended) -> new Line(area, list, ended))
                        .defaultIfEmpty(new Line(area, null, List.of())))
                .collectList()
                .map(lines -> Screen.of("areas/postcodes/list")
                        .with("lines", lines)
                        .with("complaints", complaints)
                        .form());
    }

    @PostMapping(ALL + "/{id:\\d{1,9}}")
    Mono<Rendering> load(@PathVariable int id, Viewer viewer, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> require(viewer, id))
                .then(exchange.getMultipartData())
                .flatMap(parts -> parts.getFirst("file") instanceof FilePart file
                                && !file.filename().isEmpty()
                        ? text(file).flatMap(text -> postcodes.load(id, file.filename(), text))
                        : Mono.error(() -> PostcodeRefusal.NO_FILE.because().at("file")))
                .map(ranges -> Screen.seeOther(ALL, "areas.said.postcodes"))
                .onErrorResume(Refused.class, refused -> again(viewer, refused));
    }

    private static Mono<String> text(FilePart file) {
        return DataBufferUtils.join(file.content(), MOST_BYTES)
                .map(PostcodePages::text)
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> PostcodeRefusal.TOO_MANY_LINES
                                .because("max", PostcodeFile.MOST_LINES)
                                .at("file"))
                .switchIfEmpty(Mono.just(""));
    }

    private static String text(DataBuffer buffer) {
        String text = buffer.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(buffer);
        return text;
    }

    private Mono<Rendering> again(Viewer viewer, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? screen(viewer, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    @DeleteMapping(ALL + "/{id:\\d{1,9}}")
    Mono<Rendering> forget(@PathVariable int id, Viewer viewer) {
        return Mono.fromSupplier(() -> require(viewer, id))
                .flatMap(area -> postcodes.forget(id))
                .thenReturn(Screen.seeOther(ALL, "areas.said.postcodes_gone"))
                .onErrorResume(Refused.class, refused -> again(viewer, refused));
    }
}
