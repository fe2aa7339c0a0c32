package nl.buurtstem.feedback;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.feedback.templates.AnswerTemplates;
import nl.buurtstem.feedback.templates.Placeholders;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The form beside the idea: it is kept while one types, looked at beforehand, sent, or put before a colleague. */
@Controller
class AnswerPages {

    private static final String ANSWER = "/ideas/{id:\\d{1,18}}/answer";

    private final Feedback feedback;
    private final NamedDays days;
    private final AnswerViews views;
    private final Drafts drafts;
    private final AnswerTemplates templates;
    private final Residents residents;
    private final Areas areas;
    private final Words words;
    private final Clock clock;

    AnswerPages(
            Feedback feedback,
            NamedDays days,
            AnswerViews views,
            Drafts drafts,
            AnswerTemplates templates,
            Residents residents,
            Areas areas,
            Words words,
            Clock clock) {
        this.feedback = feedback;
        this.days = days;
        this.views = views;
        this.drafts = drafts;
        this.templates = templates;
        this.residents = residents;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The form with what was kept of it; a template or a colleague's draft fills what is still empty.
     *
     * @param template 0: none
     * @param from the colleague's draft; 0: none
     */
    @GetMapping(ANSWER)
    Mono<Rendering> form(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long template,
            @RequestParam(defaultValue = "0") long from,
            Person person) {
        return feedback.requireAnswerable(new IdeaId(id), person)
                .flatMap(idea -> Mono.zip(
                                drafts.about(idea.id()).collectList(),
                                templates
                                        .find(template, idea.where().municipality())
                                        .map(found ->
                                                Placeholders.of(idea, areas).in(found.form()))
                                        .defaultIfEmpty(Map.of()))
                        .map(both -> start(both.getT1(), from, both.getT2(), person))
                        .flatMap(filled -> views.of(idea, AnswerViews.Asked.first(filled), person)))
                .map(view -> screen(view).build());
    }

    private static AnswerForm start(List<Draft> all, long from, Map<String, String> template, Person person) {
        AnswerForm form = AnswerForm.of(Map.of());
        for (Draft one : all) {
            form = one.isBy(person.id()) ? form.completedWith(one.form()) : form;
        }
        for (Draft one : all) {
            form = one.id() == from ? form.completedWith(one.form()) : form;
        }
        return form.completedWith(template).completedWith(Map.of("language", person.language()));
    }

    /** What is asked of the form as it was sent. */
    private record Sent(Map<String, String> all) {

        AnswerForm form() {
            return AnswerForm.of(all);
        }

        String act() {
            return all.getOrDefault("act", "send");
        }

        int version() {
            return (int) number("version", 0);
        }

        long seen() {
            return number("seen", Feedback.SEEN_ALL);
        }

        private long number(String name, long otherwise) {
            String typed = all.getOrDefault(name, "");
            return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : otherwise;
        }

        @Nullable
        ResidentId colleague() {
            try {
                return new ResidentId(UUID.fromString(all.getOrDefault("colleague", "")));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    private static Mono<Sent> sent(ServerWebExchange exchange) {
        return exchange.getFormData().map(form -> new Sent(form.toSingleValueMap()));
    }

    @PutMapping(ANSWER)
    Mono<Rendering> answer(@PathVariable long id, ServerWebExchange exchange, Begun begun, Person person) {
        return Mono.zip(feedback.requireAnswerable(new IdeaId(id), person), sent(exchange))
                .flatMap(both -> act(both.getT1(), both.getT2(), begun, person)
                        .onErrorResume(Refused.class, refused -> again(both.getT1(), both.getT2(), refused, person)));
    }

    private Mono<Rendering> act(Idea idea, Sent sent, Begun begun, Person person) {
        String here = idea.id().path() + "/answer";
        return switch (sent.act()) {
            case "keep" -> kept(idea, sent, person).thenReturn(begun.goOn(here, "feedback.said.kept"));
            case "forget" ->
                drafts.forget(idea.id(), person.id()).thenReturn(begun.goOn(here, "feedback.said.forgotten"));
            case "preview" ->
                views.of(idea, new AnswerViews.Asked(sent.form(), List.of(), true, false), person)
                        .map(view -> screen(view).with("preview", true).build());
            case "ask" -> ask(idea, sent, person).thenReturn(begun.done(here, "feedback.said.asked"));
            default ->
                read(idea, sent)
                        .flatMap(answering -> feedback.answer(idea.id(), answering, sent.seen(), person))
                        .then(Mono.fromSupplier(() -> begun.done(idea.id().path(), "feedback.said.answered")));
        };
    }

    private Mono<Answering> read(Idea idea, Sent sent) {
        return days.of(idea)
                .map(named ->
                        sent.form().read(NewAnswer.movesFrom(idea.stage()), languages(), today(), named.orElse(null)));
    }

    private Mono<Integer> kept(Idea idea, Sent sent, Person person) {
        return drafts.keep(idea.id(), sent.form().values(), sent.version(), person)
                .switchIfEmpty(
                        Mono.error(() -> FeedbackRefusal.DRAFT_CHANGED.because().at("possible")));
    }

    /** Only what could be published is put before a colleague. */
    private Mono<Void> ask(Idea idea, Sent sent, Person person) {
        return read(idea, sent)
                .then(colleague(idea, sent, person))
                .then(kept(idea, sent, person))
                .then(Mono.defer(() -> drafts.ask(idea.id(), sent.colleague(), person)));
    }

    private Mono<Boolean> colleague(Idea idea, Sent sent, Person person) {
        ResidentId asked = sent.colleague();
        return asked == null
                ? Mono.just(true)
                : residents
                        .staff(Role.OFFICIAL, idea.where())
                        .any(one -> one.id().equals(asked) && !asked.equals(person.id()))
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(Mono.error(() ->
                                FeedbackRefusal.COLLEAGUE_UNKNOWN.because().at("colleague")));
    }

    /** While one types: what is there is kept, and the fragment says so. */
    @HxRequest
    @PutMapping(ANSWER + "/draft")
    Mono<Rendering> keep(@PathVariable long id, ServerWebExchange exchange, Person person) {
        return Mono.zip(feedback.requireAnswerable(new IdeaId(id), person), sent(exchange))
                .flatMap(both -> drafts.keep(
                                both.getT1().id(),
                                both.getT2().form().values(),
                                both.getT2().version(),
                                person)
                        .map(version -> state(version, true))
                        .defaultIfEmpty(state(both.getT2().version(), false)));
    }

    private Rendering state(int version, boolean kept) {
        return Screen.of("feedback/draft/state")
                .with("version", version)
                .with("kept", kept)
                .with("now", clock.instant())
                .build();
    }

    private Mono<Rendering> again(Idea idea, Sent sent, Refused refused, Person person) {
        if (refused.refusal().kind() != Refusal.Kind.NOT_VALID) {
            return Mono.error(refused);
        }
        boolean elsewhere = refused.refusal() == FeedbackRefusal.DRAFT_CHANGED;
        return views.of(idea, new AnswerViews.Asked(sent.form(), refused.complaints(), false, elsewhere), person)
                .map(view ->
                        screen(view).status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }

    private static Screen screen(AnswerView view) {
        return Screen.of("feedback/answer").with("view", view).form();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
