package nl.buurtstem.residents;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.provider.Provider;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Who has which role where, for administrators. */
@Controller
class StaffPages {

    private static final String PATH = "/staff";

    private final Staff staff;
    private final Areas areas;
    private final Provider provider;

    StaffPages(Staff staff, Areas areas, Provider provider) {
        this.staff = staff;
        this.areas = areas;
        this.provider = provider;
    }

    @Bean
    static MenuEntry staffEntry() {
        return MenuEntry.forWork(
                80,
                PATH,
                "residents.staff.menu",
                viewer -> viewer instanceof Person person && person.isSomewhere(Role.ADMINISTRATOR));
    }

    /** A role of somebody, with the name of where it holds. */
    record MemberView(Staff.Member member, String where, boolean own) {

        /** Address to send a delete to. */
        String path() {
            return PATH + "/" + member.id().value() + "/" + member.post().role() + "/"
                    + member.post().area();
        }
    }

    /** A change of a role, with the name of where it holds. */
    record ChangeView(RoleChange change, String where) {}

    /** A name inside a sentence of ours, with marks around it so that its direction does not disturb the sentence's. */
    static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    /** An area with its key, by which groups of the municipality name it. */
    static String keyed(Area area) {
        return isolated(area.name() + " (" + area.key() + ")");
    }

    /** What a group for the first of these areas is called, as an example; no marks around it, because it will be copied. */
    static String group(List<Area> areas) {
        return "buurtstem-official-" + areas.getFirst().key();
    }

    /** A role that was just given or taken, with the name of where. */
    record NoticeView(RoleNotice notice, String where) {}

    /** @param change the line in the history that the message is about */
    @GetMapping(PATH)
    Mono<Rendering> show(Person person, @RequestParam(defaultValue = "") String change) {
        Mono<NoticeView> notice = change.matches("\\d{1,18}")
                ? staff.change(person, Long.parseLong(change)).map(this::view)
                : Mono.empty();
        return screen(person, StaffForm.EMPTY, List.of())
                .flatMap(screen ->
                        notice.map(view -> screen.with("changed", view)).defaultIfEmpty(screen))
                .map(Screen::build);
    }

    private Mono<Screen> screen(Person person, StaffForm form, List<Complaint> complaints) {
        return staff.members(person)
                .map(member -> view(member, person))
                .collectList()
                .zipWith(staff.changes(person).map(this::view).collectList())
                .map(both -> Screen.of("residents/staff")
                        .with("members", both.getT1())
                        .with("changes", both.getT2())
                        .with("areas", staff.areasOf(person))
                        .with("municipal", provider.exists())
                        .with("form", form)
                        .with("complaints", complaints));
    }

    private MemberView view(Staff.Member member, Person viewer) {
        boolean own = member.post().role() == Role.ADMINISTRATOR && member.id().equals(viewer.id());
        return new MemberView(member, areas.area(member.post().area()).name(), own);
    }

    private NoticeView view(RoleNotice notice) {
        return new NoticeView(notice, areas.area(notice.post().area()).name());
    }

    private ChangeView view(RoleChange change) {
        return new ChangeView(change, areas.area(change.post().area()).name());
    }

    @PostMapping(PATH)
    Mono<Rendering> grant(Person person, @ModelAttribute StaffForm form) {
        return staff.grant(person, form)
                .map(line -> Screen.seeOther(PATH + "?change=" + line, "residents.said.granted"))
                .defaultIfEmpty(Screen.seeOther(PATH, "residents.said.granted_before"))
                .onErrorResume(
                        StaffPages::aboutTheForm,
                        refused -> screen(person, form, ((Refused) refused).complaints())
                                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT)
                                        .build()));
    }

    private static boolean aboutTheForm(Throwable failure) {
        return failure instanceof Refused refused
                && !refused.complaints().getFirst().field().isEmpty();
    }

    @DeleteMapping(PATH + "/{id}/{role}/{area}")
    Mono<Rendering> revoke(Person person, @PathVariable UUID id, @PathVariable Role role, @PathVariable int area) {
        return staff.revoke(person, new ResidentId(id), role, area)
                .map(line -> Screen.seeOther(PATH + "?change=" + line, "residents.said.revoked"))
                .defaultIfEmpty(Screen.seeOther(PATH, "residents.said.revoked_before"));
    }
}
