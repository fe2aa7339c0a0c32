package nl.buurtstem.agenda;

import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The clerk's forms to add and move a meeting. */
@Controller
class MeetingPages {

    private final Meetings meetings;
    private final Areas areas;

    MeetingPages(Meetings meetings, Areas areas) {
        this.meetings = meetings;
        this.areas = areas;
    }

    @GetMapping("/agenda/meetings/new")
    Mono<Rendering> blank(@RequestParam @Nullable Integer district, Person person) {
        if (district == null) {
            return Mono.just(Screen.seeOther("/agenda"));
        }
        return Mono.fromSupplier(
                () -> screen(requireCommittee(district, person), null, ItemForms.MeetingForm.EMPTY, List.of())
                        .build());
    }

    @PostMapping("/agenda/meetings")
    Mono<Rendering> convene(@RequestParam int district, @ModelAttribute ItemForms.MeetingForm form, Person person) {
        return Mono.fromSupplier(() -> requireCommittee(district, person))
                .flatMap(area -> Mono.fromSupplier(form::startsAt)
                        .flatMap(startsAt -> meetings.convene(area.id(), startsAt, form.where(), person))
                        .map(meeting -> Screen.seeOther(meeting.path(), "agenda.said.convened"))
                        .onErrorResume(Refused.class, refused -> again(area, null, form, refused)));
    }

    @GetMapping("/agenda/meetings/{id:\\d{1,18}}/edit")
    Mono<Rendering> edit(@PathVariable long id, Person person) {
        return meetings.require(id)
                .map(meeting -> screen(
                                requireCommittee(meeting.district(), person),
                                meeting,
                                ItemForms.MeetingForm.of(meeting),
                                List.of())
                        .build());
    }

    @PutMapping("/agenda/meetings/{id:\\d{1,18}}")
    Mono<Rendering> reschedule(@PathVariable long id, @ModelAttribute ItemForms.MeetingForm form, Person person) {
        return meetings.require(id).flatMap(meeting -> {
            Area area = requireCommittee(meeting.district(), person);
            return Mono.fromSupplier(form::startsAt)
                    .flatMap(startsAt -> meetings.reschedule(id, startsAt, form.where(), person))
                    .map(moved -> Screen.seeOther(moved.path(), "agenda.said.rescheduled"))
                    .onErrorResume(Refused.class, refused -> again(area, meeting, form, refused));
        });
    }

    @DeleteMapping("/agenda/meetings/{id:\\d{1,18}}")
    Mono<Rendering> cancel(@PathVariable long id, Person person) {
        return meetings.cancel(id, person).thenReturn(Screen.seeOther("/agenda", "agenda.said.cancelled"));
    }

    private Area requireCommittee(int district, Person person) {
        Area area = areas.area(district);
        if (area.level() != Level.DISTRICT) {
            throw AgendaRefusal.NOT_YOUR_COMMITTEE.because();
        }
        AgendaRight.CONVENE.require(person, meetings.committee(district));
        return area;
    }

    private static Mono<Rendering> again(
            Area area, @Nullable Meeting meeting, ItemForms.MeetingForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.fromSupplier(() -> screen(area, meeting, form, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    private static Screen screen(
            Area area, @Nullable Meeting meeting, ItemForms.MeetingForm form, List<Complaint> complaints) {
        return Screen.of("agenda/convene")
                .with("district", area)
                .with("meeting", meeting)
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }
}
