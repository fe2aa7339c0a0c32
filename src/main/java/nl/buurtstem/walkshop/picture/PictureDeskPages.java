package nl.buurtstem.walkshop.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a facilitator lays the picture before the neighbourhood, gives it another last day, and enters papers. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/picture")
class PictureDeskPages {

    private static final int USUAL_DAYS = 14;

    private final PictureViews views;
    private final Pictures pictures;

    PictureDeskPages(PictureViews views, Pictures pictures) {
        this.views = views;
        this.pictures = pictures;
    }

    /** One form, for asking and for another last day. */
    @GetMapping("/desk")
    Mono<Rendering> desk(@PathVariable long id, Person person) {
        return pictures.of(id, person)
                .flatMap(picture -> pictures.requireFor(
                        id, picture.check() == null ? PictureRight.ASK : PictureRight.LENGTHEN, person))
                .flatMap(picture -> views.of(id, begun(picture.check()), List.of(), person))
                .map(view -> desk(view).build());
    }

    private Typed begun(@Nullable PictureCheck check) {
        LocalDate until = check == null ? pictures.today().plusDays(USUAL_DAYS) : check.lastDay();
        int minimum = check == null ? NewCheck.MINIMUM : check.minimum();
        return Typed.begun(Map.of("until", until.toString(), "minimum", String.valueOf(minimum)));
    }

    private static Screen desk(PictureView view) {
        return Screen.of("walkshop/picture/desk").with("view", view).form();
    }

    @PostMapping("/desk")
    Mono<Rendering> save(@PathVariable long id, Person person, ServerWebExchange exchange) {
        String path = "/walkshops/" + id + "/picture";
        return Typed.of(exchange)
                .flatMap(typed -> pictures.of(id, person)
                        .flatMap(picture ->
                                picture.check() == null ? ask(id, typed, person) : lengthen(id, typed, person))
                        .map(picture -> Screen.seeOther(path, "picture.said.saved"))
                        .onErrorResume(
                                Refused.class,
                                refused -> again(id, typed, refused, person).map(view -> answer(desk(view), refused))));
    }

    private Mono<Pictures.Picture> ask(long id, Typed typed, Person person) {
        return Mono.fromSupplier(() -> NewCheck.read(typed, pictures.today()))
                .flatMap(check -> pictures.ask(id, check, person));
    }

    private Mono<Pictures.Picture> lengthen(long id, Typed typed, Person person) {
        return Mono.fromSupplier(() -> {
                    Complaints complaints = new Complaints();
                    LocalDate until = NewCheck.day(complaints, typed, pictures.today());
                    complaints.refuseIfAny();
                    return Objects.requireNonNull(until);
                })
                .flatMap(until -> pictures.lengthen(id, (int) typed.number("revision"), until, person));
    }

    private Mono<PictureView> again(long id, Typed typed, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? views.of(id, typed, refused.complaints(), person)
                : Mono.error(refused);
    }

    private static Rendering answer(Screen screen, Refused refused) {
        return screen.status(HttpStatus.valueOf(refused.refusal().kind().status()))
                .build();
    }

    /** One paper after the other. */
    @GetMapping("/papers")
    Mono<Rendering> papers(@PathVariable long id, Person person) {
        return pictures.requireFor(id, PictureRight.ENTER, person)
                .flatMap(picture -> views.of(id, Typed.NOTHING, List.of(), person))
                .map(view -> papers(view).build());
    }

    private static Screen papers(PictureView view) {
        return Screen.of("walkshop/picture/papers").with("view", view).form();
    }

    @PostMapping("/papers")
    Mono<Rendering> enter(@PathVariable long id, Person person, ServerWebExchange exchange) {
        String language = LanguageChoice.of(exchange);
        return Typed.of(exchange)
                .flatMap(typed -> pictures.requireFor(id, PictureRight.ENTER, person)
                        .flatMap(picture -> enter(picture, typed, language, person))
                        .map(waits -> Screen.seeOther("/walkshops/" + id + "/picture/papers", "picture.said.entered"))
                        .onErrorResume(
                                Refused.class,
                                refused ->
                                        again(id, typed, refused, person).map(view -> answer(papers(view), refused))));
    }

    private Mono<Boolean> enter(Pictures.Picture picture, Typed typed, String language, Person person) {
        Complaints complaints = new Complaints();
        complaints.require(typed.number("paper") > 0, "paper", PictureRefusal.PAPER_NUMBER);
        Voice voice = Typed.whole(
                complaints,
                () -> Voice.read(
                        typed,
                        picture.values(),
                        typed.value("language").isEmpty() ? language : typed.value("language")));
        complaints.refuseIfAny();
        return pictures.enter(picture.walkshop().id(), typed.number("paper"), Objects.requireNonNull(voice), person);
    }
}
