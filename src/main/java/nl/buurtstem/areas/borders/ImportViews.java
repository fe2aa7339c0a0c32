package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.areas.borders.Consequences.Told;
import nl.buurtstem.areas.borders.HistoryRepository.Other;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the page of an import shows. */
@Component
class ImportViews {

    private final Consequences consequences;
    private final Whereabouts whereabouts;
    private final HistoryRepository history;
    private final ImportDesk desk;
    private final MapFrames frames;

    ImportViews(
            Consequences consequences,
            Whereabouts whereabouts,
            HistoryRepository history,
            ImportDesk desk,
            MapFrames frames) {
        this.consequences = consequences;
        this.whereabouts = whereabouts;
        this.history = history;
        this.desk = desk;
        this.frames = frames;
    }

    Mono<Screen> screen(Import one, List<Complaint> complaints) {
        return told(one)
                .flatMap(told -> whereabouts
                        .called(one.report())
                        .flatMap(called -> other(one, history.takenBackBy(one.id()))
                                .flatMap(back -> other(one, history.later(one.id()))
                                        .map(later -> new ImportView(
                                                one,
                                                desk.place(one),
                                                told,
                                                called,
                                                back.orElse(null),
                                                later.orElse(null),
                                                complaints)))))
                .map(view ->
                        Screen.of("areas/borders/import").with("view", view).with("frame", frames.frame()));
    }

    /** Whoever is to decide reads names, and how it is by now. */
    private Mono<Told> told(Import one) {
        return one.waits()
                ? consequences.now(one.report(), one.takesBack())
                : Mono.just(new Told(one.report().ends(), one.report().wakes()));
    }

    private static Mono<Optional<Other>> other(Import one, Mono<Other> found) {
        return one.isDone() ? found.map(Optional::of).defaultIfEmpty(Optional.empty()) : Mono.just(Optional.empty());
    }
}
