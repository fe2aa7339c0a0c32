package nl.buurtstem.ideas.form;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.FillTime;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form for a new idea: given out, looked at, and taken in. */
@Controller
class NewIdeaPages {

    private static final String FORM = "/ideas/new";

    private final IdeaIntake intake;
    private final PlaceChoice places;
    private final FormPlaces formPlaces;
    private final PutForward putForward;
    private final FormPhotos photos;
    private final Alike alike;
    private final KeptDrafts drafts;
    private final FillTime fillTime;
    private final MapFrames frames;
    private final Areas areas;
    private final Limits limits;
    private final Network network;
    private final SignIn signIn;

    NewIdeaPages(
            IdeaIntake intake,
            PlaceChoice places,
            FormPlaces formPlaces,
            PutForward putForward,
            FormPhotos photos,
            Alike alike,
            KeptDrafts drafts,
            FillTime fillTime,
            MapFrames frames,
            Areas areas,
            Limits limits,
            Network network,
            SignIn signIn) {
        this.intake = intake;
        this.places = places;
        this.formPlaces = formPlaces;
        this.putForward = putForward;
        this.photos = photos;
        this.alike = alike;
        this.drafts = drafts;
        this.fillTime = fillTime;
        this.frames = frames;
        this.areas = areas;
        this.limits = limits;
        this.network = network;
        this.signIn = signIn;
    }

    /** Empty, or with what was kept for a browser that cannot keep it itself. */
    @GetMapping(FORM)
    Mono<Rendering> form(ServerWebExchange exchange) {
        return drafts.find(exchange)
                .map(kept -> screen(kept.startedAt(fillTime.renew(kept.started())), List.of())
                        .with("kept", true))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> screen(IdeaForm.empty(LanguageChoice.of(exchange), fillTime.start()), List.of())))
                .map(Screen::build);
    }

    /** Forgets what was kept. */
    @DeleteMapping(FORM)
    Mono<Rendering> drop(ServerWebExchange exchange) {
        return drafts.forget(exchange).thenReturn(Screen.seeOther(FORM));
    }

    /** What lies under the cross-hair, and what an idea would need there; refused outside every area. */
    @GetMapping(FORM + "/place")
    Mono<Rendering> place(
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String named,
            ServerWebExchange exchange) {
        Point point = Point.of(lon, lat);
        return formPlaces
                .streetAt(point, named, exchange)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(street -> Screen.of("ideas/form/chosen_place")
                        .with("place", places.at(point, named, street.orElse(null)))
                        .build());
    }

    /** Sent to the form's own address, so that choosing another language afterwards leads back to the form. */
    @PostMapping({"/ideas", FORM})
    Mono<Rendering> send(Viewer viewer, ServerWebExchange exchange) {
        return SentForm.of(exchange)
                .flatMap(sent -> photos.keep(sent)
                        .flatMap(filled -> sent.has("back")
                                ? Mono.fromSupplier(
                                        () -> screen(filled.form(), List.of()).build())
                                : take(sent, filled, viewer, exchange)
                                        .onErrorResume(
                                                Refused.class, refused -> Mono.just(again(filled.form(), refused)))));
    }

    /** Takes it in, unless there are ideas like it that its writer did not see yet. */
    private Mono<Rendering> take(SentForm sent, FilledForm filled, Viewer viewer, ServerWebExchange exchange) {
        return formPlaces
                .settle(filled, exchange)
                .map(intake::read)
                .flatMap(idea -> alike.to(idea, viewer)
                        .flatMap(shown -> shown.isKnown(sent.value("similar_seen"))
                                ? handIn(idea, filled.form(), viewer, exchange)
                                : askFirst(sent, filled.form(), shown, exchange)));
    }

    private Mono<Rendering> askFirst(SentForm sent, IdeaForm form, Alike.Shown shown, ServerWebExchange exchange) {
        Rendering step = Screen.of("ideas/form/step")
                .with("form", form)
                .with("shown", shown)
                .form()
                .build();
        Mono<Void> kept = sent.has("noscript") ? drafts.keep(form, exchange) : Mono.empty();
        return kept.thenReturn(step);
    }

    private Mono<Rendering> handIn(NewIdea idea, IdeaForm form, Viewer viewer, ServerWebExchange exchange) {
        boolean look = form.tellsHowToReachSomebody() || form.standsOut();
        return limits.spend("idea.network", network.of(exchange))
                .then(Mono.defer(() -> viewer instanceof Person person
                        ? putForward.now(person, idea, look).map(Screen::seeOther)
                        : signIn.askFor(exchange, FORM, putForward.later(idea, look))))
                .flatMap(done -> drafts.forget(exchange).thenReturn(done));
    }

    private Rendering again(IdeaForm form, Refused refused) {
        boolean tooMany = refused.refusal().kind() == Refusal.Kind.TOO_MANY;
        return screen(form.startedAt(fillTime.renew(form.started())), refused.complaints())
                .status(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY)
                .build();
    }

    private Screen screen(IdeaForm form, List<Complaint> complaints) {
        List<IdeaFormView.Need> needs = areas.districts().stream()
                .map(district -> need(district.name(), areas.settings(district.id())))
                .toList();
        return Screen.of("ideas/form/form")
                .with(
                        "view",
                        new IdeaFormView(
                                form, complaints, places.landmarks(), needs, frames.frame(), formPlaces.attribution()))
                .form();
    }

    private static IdeaFormView.Need need(String district, Settings settings) {
        return new IdeaFormView.Need(district, settings.mode(), settings.threshold(), settings.windowDays());
    }
}
