package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The form with which a clerk or facilitator puts an idea on the agenda without enough likes. */
@Controller
class NominationPages {

    private static final String NOMINATION = "/ideas/{id:\\d{1,18}}/nomination";

    private final Agenda agenda;
    private final MeetingRepository meetings;
    private final Ideas ideas;
    private final Clock clock;

    NominationPages(Agenda agenda, MeetingRepository meetings, Ideas ideas, Clock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.ideas = ideas;
        this.clock = clock;
    }

    @GetMapping(NOMINATION)
    Mono<Rendering> form(@PathVariable long id, Person person) {
        return screen(id, ItemForms.NominationForm.EMPTY, List.of(), person).map(Screen::build);
    }

    @PutMapping(NOMINATION)
    Mono<Rendering> nominate(@PathVariable long id, @ModelAttribute ItemForms.NominationForm form, Person person) {
        IdeaId idea = new IdeaId(id);
        return Mono.fromSupplier(form::nominated)
                .flatMap(sent -> agenda.nominate(idea, sent.meeting(), sent.reason(), person))
                .map(item -> Screen.seeOther(idea.path(), "agenda.said.nominated"))
                .onErrorResume(Refused.class, refused -> again(id, form, refused, person));
    }

    private Mono<Rendering> again(long id, ItemForms.NominationForm form, Refused refused, Person person) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? screen(id, form, refused.complaints(), person)
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    private Mono<Screen> screen(long id, ItemForms.NominationForm form, List<Complaint> complaints, Person person) {
        return ideas.card(new IdeaId(id))
                .doOnNext(idea -> AgendaRight.NOMINATE.require(person, idea.where()))
                .zipWhen(this::coming)
                .map(both -> Screen.of("agenda/nominate")
                        .with("idea", both.getT1())
                        .with("meetings", both.getT2())
                        .with("filled", form)
                        .with("complaints", complaints)
                        .form());
    }

    private Mono<List<Meeting>> coming(IdeaCard idea) {
        return meetings.coming(clock.instant())
                .filter(meeting -> meeting.district() == idea.where().district())
                .collectList();
    }
}
