package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What everybody reads: dates, meetings with what is on them, and each frozen selection. */
@Controller
class AgendaPages {

    private static final int PAST_MEETINGS = 12;
    private static final int PAST_SELECTIONS = 12;

    private final MeetingRepository planned;
    private final ItemRepository items;
    private final SelectionRepository selections;
    private final Meetings meetings;
    private final Gatherings gatherings;
    private final Areas areas;
    private final Clock clock;

    AgendaPages(
            MeetingRepository planned,
            ItemRepository items,
            SelectionRepository selections,
            Meetings meetings,
            Gatherings gatherings,
            Areas areas,
            Clock clock) {
        this.planned = planned;
        this.items = items;
        this.selections = selections;
        this.meetings = meetings;
        this.gatherings = gatherings;
        this.areas = areas;
        this.clock = clock;
    }

    /** A frozen selection with the district it was for. */
    record Listed(Frozen selection, Area district) {}

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry agendaEntry() {
            return MenuEntry.forEverybody(20, "/agenda", "agenda.menu");
        }
    }

    @GetMapping("/agenda")
    Mono<Rendering> agenda(Viewer viewer) {
        var now = clock.instant();
        Mono<List<Gathering>> coming = planned.coming(now).collectList().flatMap(gatherings::of);
        Mono<List<Gathering>> past =
                planned.past(now, PAST_MEETINGS).collectList().flatMap(gatherings::of);
        Mono<List<Listed>> frozen =
                selections.latest(PAST_SELECTIONS).map(this::listed).collectList();
        return Mono.zip(coming, past, frozen)
                .map(all -> Screen.of("agenda/agenda")
                        .with("dates", dates())
                        .with("coming", all.getT1())
                        .with("past", all.getT2())
                        .with("selections", all.getT3())
                        .with("committees", committeesOf(viewer))
                        .build());
    }

    private List<CommitteeDates> dates() {
        return areas.districts().stream()
                .map(district -> CommitteeDates.of(district, areas.settings(district.id()), clock.instant()))
                .toList();
    }

    private Listed listed(Frozen frozen) {
        return new Listed(frozen, areas.area(frozen.district()));
    }

    /** The districts for whose committee this viewer plans meetings. */
    private List<Area> committeesOf(Viewer viewer) {
        return areas.districts().stream()
                .filter(district -> AgendaRight.CONVENE.allows(viewer, meetings.committee(district.id())))
                .toList();
    }

    @GetMapping("/agenda/meetings/{id:\\d{1,18}}")
    Mono<Rendering> meeting(@PathVariable long id, Viewer viewer) {
        return meetings.require(id)
                .flatMap(gatherings::of)
                .map(gathering -> Screen.of("agenda/meeting")
                        .with("gathering", gathering)
                        .with(
                                "mine",
                                AgendaRight.ARRANGE.allows(
                                        viewer,
                                        meetings.committee(gathering.meeting().district())))
                        .build());
    }

    @GetMapping("/agenda/selections/{id:\\d{1,18}}")
    Mono<Rendering> selection(@PathVariable long id) {
        return requireSelection(id)
                .zipWhen(this::lines)
                .map(both -> Screen.of("agenda/selection")
                        .with("frozen", both.getT1())
                        .with("district", areas.area(both.getT1().district()))
                        .with("lines", both.getT2())
                        .build());
    }

    private Mono<Frozen> requireSelection(long id) {
        return selections.find(id).switchIfEmpty(Mono.error(() -> AgendaRefusal.NO_SUCH_SELECTION.because()));
    }

    private Mono<List<SelectionLine>> lines(Frozen frozen) {
        List<IdeaId> ids = frozen.rows().stream()
                .map(row -> new IdeaId(row.candidate().idea()))
                .toList();
        var found = items.itemsAbout(ids).collectMap(AgendaItem::idea);
        return Mono.zip(gatherings.cards(ids), found)
                .map(both -> IntStream.range(0, ids.size())
                        .mapToObj(i -> new SelectionLine(
                                frozen.rows().get(i),
                                both.getT1().get(ids.get(i)),
                                both.getT2().get(ids.get(i))))
                        .toList());
    }

    /** The same for whoever wants to compute it again. */
    @GetMapping(path = "/agenda/selections/{id:\\d{1,18}}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<FrozenJson> json(@PathVariable long id) {
        return requireSelection(id)
                .map(frozen ->
                        FrozenJson.of(frozen, areas.area(frozen.district()).key()));
    }

    /** All frozen selections, newest first, as addresses of their lists. */
    @GetMapping(path = "/agenda/selections.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Flux<FrozenJson.Reference> all() {
        return selections
                .latest(1000)
                .map(frozen -> FrozenJson.Reference.of(
                        frozen, areas.area(frozen.district()).key()));
    }
}
