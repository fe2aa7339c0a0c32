package nl.buurtstem.discussion.subjects;

import java.util.List;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What becomes of a subject: published, filled with ideas, and closed. */
@Controller
class SubjectDesk {

    private static final String ONE = "/subjects/{id:\\d{1,18}}";
    private static final int FOUND = 20;

    private final Subjects subjects;
    private final SubjectRepository rows;
    private final SubjectPages pages;
    private final Ideas ideas;

    SubjectDesk(Subjects subjects, SubjectRepository rows, SubjectPages pages, Ideas ideas) {
        this.subjects = subjects;
        this.rows = rows;
        this.pages = pages;
        this.ideas = ideas;
    }

    /** What a browser sends to publish or close. */
    record Step(@Nullable Integer revision, @Nullable String summary) {}

    @PostMapping(ONE + "/opening")
    Mono<Rendering> open(@PathVariable long id, @ModelAttribute Step step, Person person) {
        return subjects.open(id, step.revision() == null ? 0 : step.revision(), person)
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.opened"))
                .onErrorResume(Refused.class, refused -> stays(id, refused, person));
    }

    private Mono<Rendering> stays(long id, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? pages.screen(id, person, refused.complaints())
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }

    @GetMapping(ONE + "/closing")
    Mono<Rendering> closing(@PathVariable long id, Person person) {
        return subjects.requireFor(SubjectRight.CLOSE, id, person)
                .map(subject -> close(subject, "", List.of()).build());
    }

    private static Screen close(Subject subject, String summary, List<Complaint> complaints) {
        return Screen.of("discussion/subjects/close")
                .with("subject", subject)
                .with("summary", summary)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE + "/closing")
    Mono<Rendering> close(@PathVariable long id, @ModelAttribute Step step, Person person, ServerWebExchange exchange) {
        String summary = step.summary() == null ? "" : step.summary();
        return subjects.close(id, summary, LanguageChoice.of(exchange), person)
                .map(subject -> Screen.seeOther(subject.path(), "subjects.said.closed"))
                .onErrorResume(
                        Refused.class,
                        refused -> refused.refusal().kind() == Refusal.Kind.NOT_VALID
                                ? subjects.requireFor(SubjectRight.CLOSE, id, person)
                                        .map(subject -> close(subject, summary, refused.complaints())
                                                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                                                .build())
                                : Mono.error(refused));
    }

    @GetMapping(ONE + "/ideas")
    Mono<Rendering> gathering(@PathVariable long id, @RequestParam(defaultValue = "") String q, Person person) {
        Flux<IdeaId> found = q.isBlank() ? Flux.empty() : rows.search(q, FOUND);
        return subjects.requireFor(SubjectRight.GATHER, id, person)
                .zipWith(rows.chosen(id).collectList())
                .zipWith(found.collectList())
                .flatMap(all -> Mono.zip(
                                ideas.cards(all.getT1().getT2()).collectList(),
                                ideas.cards(all.getT2()).collectList())
                        .map(cards -> Screen.of("discussion/subjects/gather")
                                .with("subject", all.getT1().getT1())
                                .with("chosen", cards.getT1())
                                .with("found", without(cards.getT2(), cards.getT1()))
                                .with("q", q)
                                .form()
                                .build()));
    }

    private static List<IdeaCard> without(List<IdeaCard> all, List<IdeaCard> known) {
        return all.stream()
                .filter(card -> known.stream().noneMatch(one -> one.id().equals(card.id())))
                .toList();
    }

    @PutMapping(ONE + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> gather(@PathVariable long id, @PathVariable long idea, Person person) {
        return subjects.gather(id, new IdeaId(idea), person)
                .map(subject -> Screen.seeOther(subject.path() + "/ideas", "subjects.said.gathered"));
    }

    @DeleteMapping(ONE + "/ideas/{idea:\\d{1,18}}")
    Mono<Rendering> letGo(@PathVariable long id, @PathVariable long idea, Person person) {
        return subjects.letGo(id, new IdeaId(idea), person)
                .map(subject -> Screen.seeOther(subject.path() + "/ideas", "subjects.said.let_go"));
    }
}
