package nl.buurtstem.ideas.form;

import java.util.List;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.ideas.Entry;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.IdeaRight;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.form.EntryIntake.Entered;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.web.FillTime;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Where a facilitator enters ideas on behalf of people who told or wrote them; one after the other. */
@Controller
class EntryPages {

    private static final String FORM = "/ideas/entry";
    private static final int RECENT = 10;

    private final EntryIntake intake;
    private final Ideas ideas;
    private final Residents residents;
    private final FormPhotos photos;
    private final PlaceChoice places;
    private final FormPlaces formPlaces;
    private final FillTime fillTime;
    private final MapFrames frames;
    private final Limits limits;

    EntryPages(
            EntryIntake intake,
            Ideas ideas,
            Residents residents,
            FormPhotos photos,
            PlaceChoice places,
            FormPlaces formPlaces,
            FillTime fillTime,
            MapFrames frames,
            Limits limits) {
        this.intake = intake;
        this.ideas = ideas;
        this.residents = residents;
        this.photos = photos;
        this.places = places;
        this.formPlaces = formPlaces;
        this.fillTime = fillTime;
        this.frames = frames;
        this.limits = limits;
    }

    @Bean
    static MenuEntry entryEntry() {
        return MenuEntry.forWork(65, FORM, "ideas.entry.menu", IdeaRight::mayEnter);
    }

    /** Empty; only how and when the last one came in is still there, for who has a pile of them. */
    @GetMapping(FORM)
    Mono<Rendering> form(
            @RequestParam MultiValueMap<String, String> query, Person facilitator, ServerWebExchange exchange) {
        requireFacilitator(facilitator);
        IdeaForm empty = IdeaForm.empty(LanguageChoice.of(exchange), fillTime.start());
        return screen(empty, EntryForm.of(query.toSingleValueMap()), List.of(), facilitator)
                .map(Screen::build);
    }

    private static void requireFacilitator(Person person) {
        if (!IdeaRight.mayEnter(person)) {
            throw IdeaRefusal.FACILITATORS_ONLY.because();
        }
    }

    @PostMapping(FORM)
    Mono<Rendering> send(Person facilitator, ServerWebExchange exchange) {
        requireFacilitator(facilitator);
        return SentForm.of(exchange).flatMap(sent -> {
            EntryForm entry = EntryForm.of(sent.fields());
            return photos.keep(sent)
                    .flatMap(filled -> take(filled, entry, facilitator, exchange)
                            .onErrorResume(
                                    Refused.class, refused -> again(filled.form(), entry, refused, facilitator)));
        });
    }

    private Mono<Rendering> take(FilledForm filled, EntryForm form, Person facilitator, ServerWebExchange exchange) {
        boolean look = filled.form().tellsHowToReachSomebody();
        return formPlaces
                .settle(filled, exchange)
                .map(settled -> intake.read(form, settled, facilitator))
                .flatMap(entered -> limits.spend(
                                "idea.staff", facilitator.id().value().toString())
                        .then(Mono.defer(() -> handIn(entered, look, facilitator)))
                        .flatMap(id -> ideas.find(id))
                        .map(idea -> next(entered, idea)));
    }

    private Mono<IdeaId> handIn(Entered entered, boolean look, Person facilitator) {
        String email = entered.email();
        Entry unreachable = new Entry(entered.channel(), entered.received(), entered.shownAs(), null);
        Mono<Entry> entry = email == null
                ? Mono.just(unreachable)
                : residents.welcome(email, entered.idea().language()).map(unreachable::by);
        return entry.flatMap(how -> look
                ? ideas.enterForReview(entered.idea(), how, facilitator)
                : ideas.enter(entered.idea(), how, facilitator));
    }

    private static Rendering next(Entered entered, Idea idea) {
        String path = UriComponentsBuilder.fromPath(FORM)
                .queryParam("channel", entered.channel().css())
                .queryParam("received", entered.received())
                .toUriString();
        return Screen.seeOther(path, idea.isPublic() ? "ideas.said.entered" : "ideas.said.entered_waits");
    }

    private Mono<Rendering> again(IdeaForm form, EntryForm entry, Refused refused, Person facilitator) {
        boolean tooMany = refused.refusal().kind() == Refusal.Kind.TOO_MANY;
        return screen(form.startedAt(fillTime.renew(form.started())), entry, refused.complaints(), facilitator)
                .map(screen -> screen.status(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY)
                        .build());
    }

    private Mono<Screen> screen(IdeaForm form, EntryForm entry, List<Complaint> complaints, Person facilitator) {
        IdeaFormView view = new IdeaFormView(
                form, complaints, places.landmarks(), List.of(), frames.frame(), formPlaces.attribution());
        return ideas.enteredBy(facilitator, RECENT)
                .collectList()
                .map(recent -> Screen.of("ideas/form/entry")
                        .with("entry", new EntryView(view, entry, intake.today(), recent))
                        .form());
    }
}
