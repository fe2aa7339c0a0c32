package nl.buurtstem.residents;

import java.util.List;
import java.util.UUID;
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
        return new MenuEntry(
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

    @GetMapping(PATH)
    Mono<Rendering> show(Person person) {
        return screen(person, StaffForm.EMPTY, List.of()).map(Screen::build);
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

    private ChangeView view(RoleChange change) {
        return new ChangeView(change, areas.area(change.post().area()).name());
    }

    @PostMapping(PATH)
    Mono<Rendering> grant(Person person, @ModelAttribute StaffForm form) {
        return staff.grant(person, form)
                .thenReturn(Screen.seeOther(PATH, "residents.said.granted"))
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
                .thenReturn(Screen.seeOther(PATH, "residents.said.revoked"));
    }
}
