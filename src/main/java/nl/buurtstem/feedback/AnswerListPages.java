package nl.buurtstem.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Countdown;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The official's list of what waits for an answer, and of drafts that wait for a second pair of eyes. */
@Controller
class AnswerListPages {

    private static final int MOST = 200;

    private final AnswerRepository answers;
    private final Drafts drafts;
    private final Ideas ideas;
    private final ResponseClock terms;
    private final Areas areas;
    private final Clock clock;

    AnswerListPages(
            AnswerRepository answers, Drafts drafts, Ideas ideas, ResponseClock terms, Areas areas, Clock clock) {
        this.answers = answers;
        this.drafts = drafts;
        this.ideas = ideas;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * One line of the list: an idea, where it is, and for how many days people have waited.
     *
     * @param overrun whether the last day has passed that the municipality named
     */
    record Line(IdeaCard idea, String neighbourhood, long days, boolean promised, boolean overrun) {}

    /** A draft that a colleague is to read. */
    record ToRead(Draft draft, IdeaCard idea) {}

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
        Mono<List<Line>> waiting =
                answers.waiting(areasOf(person), today(), MOST).collectList().flatMap(this::lines);
        return Mono.zip(waiting, toRead(person))
                .map(both -> Screen.of("feedback/list")
                        .with("lines", both.getT1())
                        .with("drafts", both.getT2())
                        .build());
    }

    static Set<Integer> areasOf(Person person) {
        return new HashSet<>(person.areasAs(Role.OFFICIAL));
    }

    private Mono<List<ToRead>> toRead(Person person) {
        return drafts.asked(areasOf(person), MOST)
                .filter(draft -> !draft.isBy(person.id()))
                .collectList()
                .flatMap(all -> ideas.cards(all.stream().map(Draft::idea).toList())
                        .collectMap(IdeaCard::id)
                        .map(cards -> all.stream()
                                .filter(draft -> cards.containsKey(draft.idea()))
                                .map(draft -> new ToRead(draft, Objects.requireNonNull(cards.get(draft.idea()))))
                                .toList()));
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
