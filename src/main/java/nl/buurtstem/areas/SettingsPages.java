package nl.buurtstem.areas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules of each area, for whoever keeps it: what it says itself, what it inherits, and who changed what. */
@Controller
class SettingsPages {

    private static final String ALL = "/areas/settings";
    private static final String ONE = ALL + "/{id:\\d{1,9}}";
    private static final int SHOWN = 30;

    private final AreaRules rules;
    private final SettingsRepository rows;
    private final AreaKeepers keepers;
    private final Areas areas;
    private final Words words;

    SettingsPages(AreaRules rules, SettingsRepository rows, AreaKeepers keepers, Areas areas, Words words) {
        this.rules = rules;
        this.rows = rows;
        this.keepers = keepers;
        this.areas = areas;
        this.words = words;
    }

    /** An area with the rules that hold there, and how much of them it says itself. */
    record Line(Area area, Settings holds, int own) {}

    /** A change, with who made it and of which area. */
    record Logged(SettingsChange change, String area, String by) {}

    /**
     * One area to set.
     *
     * @param above name of the area it inherits from; null at the top
     * @param inherited what would hold if it said nothing
     * @param seen what it said when the form was drawn
     * @param meanwhile whether a colleague changed it while somebody typed
     */
    record Sheet(
            Area area,
            @Nullable String above,
            Settings inherited,
            Settings holds,
            SettingsForm filled,
            String seen,
            boolean meanwhile,
            List<Complaint> complaints) {

        boolean isNeighbourhood() {
            return area.level() == Level.NEIGHBOURHOOD;
        }
    }

    @Bean
    static MenuEntry settingsEntry(AreaKeepers keepers) {
        return MenuEntry.forWork(
                84,
                ALL,
                "areas.settings.menu",
                viewer -> !keepers.keptBy(viewer).isEmpty());
    }

    @GetMapping(ALL)
    Mono<Rendering> list(Viewer viewer) {
        return Mono.defer(() -> {
            if (!viewer.signedIn()) {
                throw AreaRefusal.SIGN_IN_FIRST.because();
            }
            List<Area> kept = rules.keptBy(viewer);
            if (kept.isEmpty()) {
                throw AreaRefusal.NOT_A_KEEPER.because();
            }
            return log(kept)
                    .map(log -> Screen.of("areas/settings_list")
                            .with("lines", kept.stream().map(this::line).toList())
                            .with("log", log)
                            .build());
        });
    }

    private Line line(Area area) {
        return new Line(
                area,
                areas.settings(area.id()),
                areas.map().own(area.id()).said().size());
    }

    private Mono<List<Logged>> log(List<Area> about) {
        return rows.changes(about.stream().map(Area::id).toList(), SHOWN)
                .collectList()
                .flatMap(changes -> names(changes)
                        .map(names -> changes.stream()
                                .map(one -> new Logged(
                                        one, areas.area(one.area()).name(), names.getOrDefault(one.by(), "")))
                                .toList()));
    }

    private Mono<Map<String, String>> names(List<SettingsChange> changes) {
        return Flux.fromIterable(changes.stream().map(SettingsChange::by).collect(Collectors.toSet()))
                .concatMap(id -> keepers.name(id).map(name -> Map.entry(id, name)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    @GetMapping(ONE)
    Mono<Rendering> form(@PathVariable int id, Viewer viewer) {
        return Mono.defer(() -> {
            Area area = rules.require(id, viewer);
            SettingsRow own = areas.map().own(id);
            return screen(sheet(area, SettingsForm.of(own), own.fingerprint(), false, List.of()));
        });
    }

    private Sheet sheet(Area area, SettingsForm filled, String seen, boolean meanwhile, List<Complaint> complaints) {
        Integer parent = area.parent();
        return new Sheet(
                area,
                parent == null ? null : areas.area(parent).name(),
                areas.map().inherited(area.id()),
                areas.settings(area.id()),
                filled,
                seen,
                meanwhile,
                complaints);
    }

    private Mono<Rendering> screen(Sheet sheet) {
        return screen(sheet, HttpStatus.OK);
    }

    private Mono<Rendering> screen(Sheet sheet, HttpStatus status) {
        return log(List.of(sheet.area()))
                .map(log -> Screen.of("areas/settings")
                        .with("sheet", sheet)
                        .with("log", log)
                        .form()
                        .status(status)
                        .build());
    }

    /** It is shown as it is at once; the other nodes know within a second or two. */
    @PutMapping(ONE)
    Mono<Rendering> set(@PathVariable int id, Viewer viewer, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(SettingsForm::of)
                .flatMap(form -> Mono.fromSupplier(() -> read(rules.require(id, viewer), form))
                        .flatMap(row -> rules.set(id, row, form.value("seen"), viewer))
                        .then(areas.refresh())
                        .then(Mono.fromSupplier(() -> Screen.seeOther(ALL + "/" + id, "areas.said.set")))
                        .onErrorResume(Refused.class, refused -> again(id, form, refused)));
    }

    private SettingsRow read(Area area, SettingsForm form) {
        return area.level() == Level.NEIGHBOURHOOD
                ? form.readReview(areas.map().own(area.id()))
                : form.read(words.languages().stream().map(Language::tag).toList());
    }

    /** As it was filled in, beside what holds by now: whoever sends it again has seen that. */
    private Mono<Rendering> again(int id, SettingsForm form, Refused refused) {
        Refusal.Kind kind = refused.refusal().kind();
        boolean meanwhile = refused.refusal() == AreaRefusal.SETTINGS_CHANGED;
        if (kind != Refusal.Kind.NOT_VALID && !meanwhile) {
            return Mono.error(refused);
        }
        List<Complaint> complaints = meanwhile ? refused.at("kind").complaints() : refused.complaints();
        return areas.refresh().then(Mono.defer(() -> {
            String seen = meanwhile ? areas.map().own(id).fingerprint() : form.value("seen");
            return screen(sheet(areas.area(id), form, seen, meanwhile, complaints), HttpStatus.valueOf(kind.status()));
        }));
    }
}
