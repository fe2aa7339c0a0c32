package nl.buurtstem.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.feedback.language.Glossaries;
import nl.buurtstem.feedback.language.Guard;
import nl.buurtstem.feedback.templates.AnswerTemplates;
import nl.buurtstem.feedback.templates.Placeholders;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One text for many ideas: written, looked at for each of them, and then sent. */
@Controller
@RequestMapping("/answers/many")
class ManyPages {

    private static final int MOST = 100;

    private final Many many;
    private final AnswerTemplates templates;
    private final Glossaries glossaries;
    private final Words words;
    private final Clock clock;

    ManyPages(Many many, AnswerTemplates templates, Glossaries glossaries, Words words, Clock clock) {
        this.many = many;
        this.templates = templates;
        this.glossaries = glossaries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    Mono<Rendering> form(
            @RequestParam(defaultValue = "") List<String> idea,
            @RequestParam(defaultValue = "0") long template,
            Person person) {
        requireOfficial(person);
        List<IdeaId> ids = ids(idea);
        return many.municipality(person)
                .flatMap(municipality -> templates.find(template, municipality))
                .map(found -> AnswerForm.of(found.form()))
                .defaultIfEmpty(AnswerForm.in(person.language()))
                .flatMap(form -> screen(ids, form, List.of(), person))
                .map(Screen::build);
    }

    private static void requireOfficial(Person person) {
        if (!person.isSomewhere(Role.OFFICIAL)) {
            throw FeedbackRefusal.OFFICIALS_ONLY.because();
        }
    }

    private static List<IdeaId> ids(List<String> typed) {
        return typed.stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(one -> new IdeaId(Long.parseLong(one)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * Shows for every idea what will be said, or why nothing can be; nothing is sent yet.
     *
     * @param begun the work list, which the page carries on
     */
    @PostMapping("/preview")
    Mono<Rendering> preview(Begun begun, Person person, ServerWebExchange exchange) {
        requireOfficial(person);
        return exchange.getFormData().flatMap(sent -> {
            List<IdeaId> ids = ids(sent.getOrDefault("idea", List.of()));
            AnswerForm form = AnswerForm.of(sent.toSingleValueMap());
            return sent.containsKey("change")
                    ? screen(ids, form, List.of(), person).map(Screen::build)
                    : preview(ids, form, person)
                            .onErrorResume(Refused.class, refused -> again(ids, form, refused, person));
        });
    }

    private Mono<Rendering> preview(List<IdeaId> ids, AnswerForm form, Person person) {
        return Mono.fromRunnable(() -> requireSome(ids, form))
                .then(many.look(ids, form, languages(), today(), person).collectList())
                .flatMap(lines -> many.municipality(person)
                        .flatMap(glossaries::of)
                        .map(glossary -> Screen.of("feedback/many_preview")
                                .with("lines", lines)
                                .with("filled", form)
                                .with("advice", Guard.advice(form.text(), form.language(), glossary))
                                .form()
                                .build()));
    }

    private void requireSome(List<IdeaId> ids, AnswerForm form) {
        if (ids.isEmpty()) {
            throw FeedbackRefusal.NOTHING_CHOSEN.because().at("idea");
        }
        Complaints complaints = new Complaints();
        form.values()
                .forEach((field, text) -> Placeholders.unknown(text)
                        .ifPresent(typed ->
                                complaints.add(field, FeedbackRefusal.PLACEHOLDER_UNKNOWN.because("typed", typed))));
        complaints.refuseIfAny();
        form.read(List.of(Move.START, Move.FINISH), languages(), today(), null);
    }

    private Mono<Rendering> again(List<IdeaId> ids, AnswerForm form, Refused refused, Person person) {
        return screen(ids, form, refused.complaints(), person)
                .map(screen -> screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build());
    }

    /**
     * Answers each of them in a transaction of its own, and says what became of each.
     *
     * @param begun the work list, to which the page leads back
     */
    @PostMapping
    Mono<Rendering> send(Begun begun, Person person, ServerWebExchange exchange) {
        requireOfficial(person);
        return exchange.getFormData().flatMap(sent -> {
            AnswerForm form = AnswerForm.of(sent.toSingleValueMap());
            return many.send(seen(sent), form, languages(), today(), person)
                    .collectList()
                    .map(lines ->
                            Screen.of("feedback/many_sent").with("lines", lines).build());
        });
    }

    /** The ideas, each with the number of the last answer that was shown. */
    private static Map<IdeaId, Long> seen(MultiValueMap<String, String> sent) {
        Map<IdeaId, Long> seen = new LinkedHashMap<>();
        for (IdeaId id : ids(sent.getOrDefault("idea", List.of()))) {
            String typed = sent.toSingleValueMap().getOrDefault("seen" + id.value(), "");
            seen.put(id, typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Feedback.SEEN_ALL);
        }
        return seen;
    }

    private Mono<Screen> screen(List<IdeaId> ids, AnswerForm form, List<Complaint> complaints, Person person) {
        return Mono.zip(
                        many.ideas(ids, person).collectList(),
                        many.municipality(person).flatMapMany(templates::of).collectList(),
                        ids.isEmpty() ? many.toChoose(person).collectList() : Mono.just(List.<IdeaCard>of()))
                .map(both -> Screen.of("feedback/many_form")
                        .with("ideas", both.getT1())
                        .with("templates", both.getT2())
                        .with("choices", both.getT3())
                        .with("filled", form)
                        .with("complaints", complaints)
                        .form());
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
