package nl.buurtstem.walkshop.picture;

import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page on which the neighbourhood says whether the picture is right; when that is over, what came of it. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/picture")
class PicturePages {

    private final PictureViews views;
    private final Pictures pictures;
    private final Giving giving;
    private final SignIn signIn;

    PicturePages(PictureViews views, Pictures pictures, Giving giving, SignIn signIn) {
        this.views = views;
        this.pictures = pictures;
        this.giving = giving;
        this.signIn = signIn;
    }

    @GetMapping
    Mono<Rendering> one(@PathVariable long id, Viewer viewer) {
        return views.of(id, viewer).map(view -> screen(view).build());
    }

    /** Also a guest can send an answer; who signs in has it taken in then. */
    private static Screen screen(PictureView view) {
        Screen screen = Screen.of("walkshop/picture/one").with("view", view);
        return view.is(Phase.OPEN) ? screen.form() : screen;
    }

    @PutMapping("/answer")
    Mono<Rendering> answer(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        String language = LanguageChoice.of(exchange);
        return Typed.of(exchange)
                .flatMap(typed -> pictures.of(id, viewer)
                        .map(picture -> Voice.read(typed, picture.values(), language))
                        .flatMap(voice -> viewer instanceof Person person
                                ? giving.now(id, voice, person)
                                        .map(waits -> Screen.seeOther("/walkshops/" + id + "/picture", said(waits)))
                                : signIn.askFor(exchange, "/walkshops/" + id + "/picture", Giving.later(id, voice)))
                        .onErrorResume(Refused.class, refused -> again(id, typed, refused, viewer)));
    }

    private static String said(boolean waits) {
        return waits ? "picture.said.waits" : "picture.said.taken";
    }

    private Mono<Rendering> again(long id, Typed typed, Refused refused, Viewer viewer) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID
                ? views.of(id, typed, refused.complaints(), viewer)
                        .map(view -> screen(view)
                                .status(HttpStatus.valueOf(kind.status()))
                                .build())
                : Mono.error(refused);
    }

    /** An answer is taken in: at once from somebody who is signed in, else as soon as they are. */
    @Component
    static class Giving implements PendingAct {

        private static final String KIND = "picture.answer";

        private final Pictures pictures;
        private final Limits limits;

        Giving(Pictures pictures, Limits limits) {
            this.pictures = pictures;
            this.limits = limits;
        }

        Mono<Boolean> now(long walkshop, Voice voice, Person person) {
            return limits.spend("position.person", person.id().value().toString())
                    .then(Mono.defer(() -> pictures.answer(walkshop, voice, person)));
        }

        static Act later(long walkshop, Voice voice) {
            Map<String, String> values = new HashMap<>();
            values.put("walkshop", String.valueOf(walkshop));
            values.put("walked", voice.walked() ? "yes" : "no");
            values.put("language", voice.language());
            voice.answers().forEach((value, answer) -> values.put("answer-" + value, answer.name()));
            voice.sentences().forEach((value, text) -> values.put("text-" + value, text));
            return new Act(KIND, values);
        }

        @Override
        public String kind() {
            return KIND;
        }

        /** When it is refused after all, the page tells how things stand. */
        @Override
        public Mono<String> perform(Person person, Map<String, String> values) {
            long id = Long.parseLong(values.getOrDefault("walkshop", "0"));
            String path = "/walkshops/" + id + "/picture";
            return pictures.of(id, person)
                    .map(picture -> Voice.read(
                            Typed.begun(values), picture.values(), values.getOrDefault("language", person.language())))
                    .flatMap(voice -> now(id, voice, person))
                    .map(waits -> path + "?said=" + said(waits))
                    .onErrorReturn(Refused.class, path);
        }
    }
}
