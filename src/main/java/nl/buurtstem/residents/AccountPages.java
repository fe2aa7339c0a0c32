package nl.buurtstem.residents;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody sees and changes about themselves, and how they sign out. */
@Controller
class AccountPages {

    private final Account account;
    private final Sessions sessions;
    private final Farewell farewell;
    private final Areas areas;

    AccountPages(Account account, Sessions sessions, Farewell farewell, Areas areas) {
        this.account = account;
        this.sessions = sessions;
        this.farewell = farewell;
        this.areas = areas;
    }

    @GetMapping("/me")
    Mono<Rendering> show(Person person) {
        return screen(person, AccountForm.of(person), List.of()).map(Screen::build);
    }

    private Mono<Screen> screen(Person person, AccountForm form, List<Complaint> complaints) {
        List<PostView> posts = person.posts().stream()
                .map(post -> new PostView(post.role(), areas.area(post.area()).name()))
                .toList();
        return account.sessions(person)
                .map(n -> Screen.of("residents/me")
                        .with("person", person)
                        .with("form", form)
                        .with("posts", posts)
                        .with("sessions", n)
                        .with("rooms", account.pages())
                        .with("complaints", complaints));
    }

    /** A role and the name of where it holds. */
    record PostView(Role role, String where) {}

    @PostMapping("/me")
    Mono<Rendering> change(Person person, @ModelAttribute AccountForm form) {
        return account.change(person, form)
                .thenReturn(Screen.seeOther("/me", "residents.said.changed"))
                .onErrorResume(
                        Refused.class,
                        refused -> screen(person, form, refused.complaints())
                                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT)
                                        .build()));
    }

    @PostMapping("/sign-out")
    Mono<Rendering> signOut(ServerWebExchange exchange) {
        return farewell.to(exchange, "residents.said.signed_out")
                .flatMap(next -> sessions.end(exchange).thenReturn(next));
    }

    @PostMapping("/sign-out/everywhere")
    Mono<Rendering> signOutEverywhere(ServerWebExchange exchange, Person person) {
        return farewell.to(exchange, "residents.said.signed_out_everywhere")
                .flatMap(next -> sessions.endAll(exchange, person).thenReturn(next));
    }

    /** Back from signing out with the municipality's account. */
    @GetMapping(Farewell.BACK)
    Rendering signedOut() {
        return Screen.seeOther("/", "residents.said.signed_out");
    }
}
