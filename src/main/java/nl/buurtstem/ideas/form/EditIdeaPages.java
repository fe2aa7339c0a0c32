package nl.buurtstem.ideas.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.MapFrames;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.FillTime;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form with which an author changes their idea: the same as for a new one, filled in. */
@Controller
class EditIdeaPages {

    private static final String EDIT = "/ideas/{id}/edit";

    private final Ideas ideas;
    private final IdeaIntake intake;
    private final FormPhotos photos;
    private final PlaceChoice places;
    private final FormPlaces formPlaces;
    private final FillTime fillTime;
    private final MapFrames frames;

    EditIdeaPages(
            Ideas ideas,
            IdeaIntake intake,
            FormPhotos photos,
            PlaceChoice places,
            FormPlaces formPlaces,
            FillTime fillTime,
            MapFrames frames) {
        this.ideas = ideas;
        this.intake = intake;
        this.photos = photos;
        this.places = places;
        this.formPlaces = formPlaces;
        this.fillTime = fillTime;
        this.frames = frames;
    }

    @GetMapping(EDIT)
    Mono<Rendering> form(@PathVariable IdeaId id, Person author) {
        return ideas.requireEditable(id, author)
                .map(idea -> screen(idea, form(idea), List.of()).build());
    }

    private IdeaForm form(Idea idea) {
        PhotoId photo = idea.photo();
        Map<String, String> values = new HashMap<>(Map.of(
                "goal", idea.goal(),
                "title", idea.title(),
                "body", idea.body(),
                "theme", idea.theme().css(),
                "language", idea.language(),
                "place", idea.placeName(),
                "lon", String.valueOf(idea.point().lon()),
                "lat", String.valueOf(idea.point().lat()),
                "photoAlt", idea.photoAlt(),
                "started", fillTime.start()));
        values.put("photo_kept", photo == null ? "" : photo.sha256());
        return IdeaForm.of(values);
    }

    @PostMapping(EDIT)
    Mono<Rendering> send(@PathVariable IdeaId id, Begun begun, Person author, ServerWebExchange exchange) {
        return ideas.requireEditable(id, author)
                .zipWhen(idea -> SentForm.of(exchange).flatMap(photos::keep))
                .flatMap(both -> change(both.getT1(), both.getT2(), author, exchange)
                        .map(now -> begun.done(now.id().path(), said(both.getT1(), now)))
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(
                                        again(both.getT1(), both.getT2().form(), refused))));
    }

    private Mono<Idea> change(Idea idea, FilledForm filled, Person author, ServerWebExchange exchange) {
        return formPlaces
                .settle(filled.with(placed(filled.form(), idea)), exchange)
                .map(intake::read)
                .flatMap(text -> ideas.edit(idea.id(), text, author))
                .flatMap(id -> ideas.require(id, author));
    }

    private static String said(Idea before, Idea now) {
        if (before.stage() == Stage.CHANGES_ASKED) {
            return "ideas.said.resubmitted";
        }
        return before.isPublic() && !now.isPublic() ? "ideas.said.held" : "ideas.said.edited";
    }

    /** Without a script the pin stays where it was; then another name says that the place is another. */
    private static IdeaForm placed(IdeaForm form, Idea idea) {
        boolean samePin = form.lon().equals(String.valueOf(idea.point().lon()))
                && form.lat().equals(String.valueOf(idea.point().lat()));
        boolean otherName = !Prose.line(form.place()).equals(idea.placeName())
                || !form.landmark().isBlank();
        return samePin && otherName ? form.withoutPin() : form;
    }

    private Rendering again(Idea idea, IdeaForm form, Refused refused) {
        return screen(idea, form.startedAt(fillTime.renew(form.started())), refused.complaints())
                .status(HttpStatus.valueOf(refused.refusal().kind().status()))
                .build();
    }

    private Screen screen(Idea idea, IdeaForm form, List<Complaint> complaints) {
        return Screen.of("ideas/form/edit")
                .with("idea", idea)
                .with(
                        "view",
                        new IdeaFormView(
                                form,
                                complaints,
                                places.landmarks(),
                                List.of(),
                                frames.frame(),
                                formPlaces.attribution()))
                .form();
    }
}
