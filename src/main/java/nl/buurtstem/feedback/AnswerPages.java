package nl.buurtstem.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Countdown;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The official's list of what waits for an answer, and the form beside the idea. */
@Controller
class AnswerPages {

    private static final String ANSWER = "/ideas/{id:\\d{1,18}}/answer";
    private static final int MOST = 200;

    private final Feedback feedback;
    private final AnswerRepository answers;
    private final Ideas ideas;
    private final ResponseClock terms;
    private final Areas areas;
    private final Words words;
    private final Clock clock;

    AnswerPages(
            Feedback feedback,
            AnswerRepository answers,
            Ideas ideas,
            ResponseClock terms,
            Areas areas,
            Words words,
            Clock clock) {
        this.feedback = feedback;
        this.answers = answers;
        this.ideas = ideas;
        this.terms = terms;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One line of the list: an idea, where it is, and for how many days people have waited.
     *
     * @param overrun whether the last day has passed that the municipality named
     */
    record Line(IdeaCard idea, String neighbourhood, long days, boolean promised, boolean overrun) {}

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry answersEntry() {
            return MenuEntry.forWork(
                    60,
                    "/answers",
                    "feedback.menu",
                    viewer -> viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL));
        }
    }

    @GetMapping("/answers")
    Mono<Rendering> list(Person person) {
        if (!person.isSomewhere(Role.OFFICIAL)) {
            return Mono.error(FeedbackRefusal.OFFICIALS_ONLY.because());
        }
        return answers.waiting(areasOf(person), today(), MOST)
                .collectList()
                .flatMap(this::lines)
                .map(lines -> Screen.of("feedback/list").with("lines", lines).build());
    }

    private static Set<Integer> areasOf(Person person) {
        return new HashSet<>(person.areasAs(Role.OFFICIAL));
    }

    private Mono<List<Line>> lines(List<AnswerRepository.Waiting> waiting) {
        Mono<Map<IdeaId, IdeaCard>> cards = ideas.cards(
                        waiting.stream().map(AnswerRepository.Waiting::idea).toList())
                .collectMap(IdeaCard::id);
        return cards.flatMap(found -> terms.terms(found.values())
                .map(owed -> waiting.stream()
                        .flatMap(one ->
                                Optional.ofNullable(found.get(one.idea()))
                                        .map(idea -> line(one, idea, owed.get(idea.id())))
                                        .stream())
                        .toList()));
    }

    private Line line(AnswerRepository.Waiting waiting, IdeaCard idea, @Nullable Term term) {
        Instant now = clock.instant();
        return new Line(
                idea,
                areas.area(idea.where().neighbourhood()).name(),
                Math.max(0, Countdown.days(waiting.since(), now)),
                waiting.promised(),
                !waiting.promised() && term != null && term.isOverrun(today()));
    }

    @GetMapping(ANSWER)
    Mono<Rendering> form(@PathVariable long id, Person person) {
        return feedback.requireAnswerable(new IdeaId(id), person)
                .flatMap(idea -> screen(idea, AnswerForm.in(person.language()), List.of()))
                .map(Screen::build);
    }

    @PutMapping(ANSWER)
    Mono<Rendering> answer(@PathVariable long id, @ModelAttribute AnswerForm form, Person person) {
        return feedback.requireAnswerable(new IdeaId(id), person)
                .flatMap(idea -> Mono.fromSupplier(
                                () -> form.read(NewAnswer.movesFrom(idea.stage()), languages(), today()))
                        .flatMap(answer -> feedback.answer(idea.id(), answer, person))
                        .then(Mono.fromSupplier(() -> Screen.seeOther(idea.id().path(), "feedback.said.answered")))
                        .onErrorResume(Refused.class, refused -> again(idea, form, refused)));
    }

    private Mono<Rendering> again(Idea idea, AnswerForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? screen(idea, form, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    private Mono<Screen> screen(Idea idea, AnswerForm form, List<Complaint> complaints) {
        return feedback.answersTo(idea.id())
                .collectList()
                .map(given -> Screen.of("feedback/answer")
                        .with("idea", idea)
                        .with(
                                "neighbourhood",
                                areas.area(idea.where().neighbourhood()).name())
                        .with("moves", NewAnswer.movesFrom(idea.stage()))
                        .with("given", given)
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
