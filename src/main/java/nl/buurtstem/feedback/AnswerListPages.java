package nl.buurtstem.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.ideas.IdeaCard;
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
                answers.owing(areasOf(person), today(), MOST).collectList().flatMap(this::lines);
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

    private Mono<List<Line>> lines(List<Owing> owing) {
        return ideas.cards(owing.stream().map(Owing::idea).toList())
                .collectMap(IdeaCard::id)
                .flatMap(cards -> terms.terms(cards.values())
                        .map(terms -> owing.stream()
                                .flatMap(one -> Optional.ofNullable(cards.get(one.idea()))
                                        .flatMap(idea -> line(one, idea, terms.get(one.idea())))
                                        .stream())
                                .sorted(Comparator.comparing(Line::days).reversed())
                                .toList()));
    }

    /** Only what is late already, apart from what was never answered. */
    private Optional<Line> line(Owing owing, IdeaCard idea, @Nullable Term term) {
        LocalDate promise = owing.promise();
        boolean broken = promise != null && promise.isBefore(today());
        Owing.Due due = owing.until(today().minusDays(1), term).orElse(null);
        boolean named = due != null && due.kind() != Owing.Kind.ANSWER;
        if (due == null && !broken) {
            return Optional.empty();
        }
        LocalDate last = due == null ? promise : due.last();
        boolean passed = named || broken;
        Instant since = due != null && !named || last == null ? owing.staged() : Owing.start(last);
        return Optional.of(new Line(
                idea,
                areas.area(idea.where().neighbourhood()).name(),
                Math.max(0, Countdown.days(since, clock.instant())),
                passed,
                !passed && term != null && term.isOverrun(today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
