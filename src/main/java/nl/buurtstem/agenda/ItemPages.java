package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The clerk's page about one item: its order and minutes, the advice, and then the decision. */
@Controller
class ItemPages {

    private static final String ITEM = "/agenda/items/{id:\\d{1,18}}";

    private final Agenda agenda;
    private final Meetings meetings;
    private final MeetingRepository planned;
    private final Ideas ideas;
    private final Clock clock;

    ItemPages(Agenda agenda, Meetings meetings, MeetingRepository planned, Ideas ideas, Clock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.planned = planned;
        this.ideas = ideas;
        this.clock = clock;
    }

    @GetMapping(ITEM)
    Mono<Rendering> item(@PathVariable long id, Person person) {
        return desk(id, person).map(desk -> screen(desk).build());
    }

    @PutMapping(ITEM)
    Mono<Rendering> arrange(
            @PathVariable long id, @ModelAttribute ItemForms.ArrangeForm form, Begun begun, Person person) {
        return Mono.fromSupplier(form::arranged)
                .flatMap(to -> meetings.arrange(id, to.meeting(), to.position(), to.minutes(), person))
                .map(item -> begun.goOn(item.path(), "agenda.said.arranged"))
                .onErrorResume(Refused.class, again(id, person, (desk, wrong) -> desk.with(form, wrong)));
    }

    @PutMapping(ITEM + "/advice")
    Mono<Rendering> advise(
            @PathVariable long id, @ModelAttribute ItemForms.AdviceForm form, Begun begun, Person person) {
        return Mono.fromSupplier(() -> form.given(person.language()))
                .flatMap(advice -> agenda.advise(id, advice, person))
                .map(item -> begun.done(item.idea().path(), "agenda.said.advised"))
                .onErrorResume(Refused.class, again(id, person, (desk, wrong) -> desk.with(form, wrong)));
    }

    @PutMapping(ITEM + "/decision")
    Mono<Rendering> decide(
            @PathVariable long id, @ModelAttribute ItemForms.DecisionForm form, Begun begun, Person person) {
        return Mono.fromSupplier(() -> form.taken(person.language()))
                .flatMap(decision -> agenda.decide(id, decision, person))
                .map(item -> begun.done(item.idea().path(), "agenda.said.decided"))
                .onErrorResume(Refused.class, again(id, person, (desk, wrong) -> desk.with(form, wrong)));
    }

    /** A form that was not right comes back as it was sent, with everything that is wrong with it. */
    private Function<Refused, Mono<Rendering>> again(
            long id, Person person, BiFunction<Desk, List<Complaint>, Desk> filledIn) {
        return refused -> refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? desk(id, person)
                        .map(desk -> screen(filledIn.apply(desk, refused.complaints()))
                                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                                .build())
                : Mono.error(refused);
    }

    private Mono<Desk> desk(long id, Person person) {
        return meetings.itemFor(AgendaRight.ARRANGE, id, person)
                .flatMap(item -> Mono.zip(ideas.card(item.idea()), others(item))
                        .map(both ->
                                Desk.of(item, both.getT1(), item.meeting().isPast(clock.instant()), both.getT2())));
    }

    private Mono<List<Meeting>> others(AgendaItem item) {
        return planned.coming(clock.instant())
                .filter(meeting -> meeting.district() == item.meeting().district())
                .filter(meeting -> meeting.id() != item.meeting().id())
                .startWith(item.meeting())
                .collectList();
    }

    private static Screen screen(Desk desk) {
        return Screen.of("agenda/desk").with("desk", desk).form();
    }
}
