package nl.buurtstem.discussion;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One thing that was said, with its replies; and what its author does with it. */
@Controller
class ContributionPages {

    private static final String ONE = "/discussion/{id:\\d{1,18}}";
    private static final int REPLIES = 50;
    private static final int MINE = 30;

    private final Discussion discussion;
    private final ThreadRepository threads;
    private final Topics topics;
    private final Threads views;
    private final Intake intake;
    private final Clock clock;

    ContributionPages(
            Discussion discussion, ThreadRepository threads, Topics topics, Threads views, Intake intake, Clock clock) {
        this.discussion = discussion;
        this.threads = threads;
        this.topics = topics;
        this.views = views;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Viewer viewer) {
        return discussion
                .require(id, viewer)
                .zipWhen(said -> topics.require(said.topic(), viewer).flatMap(ground -> views.glance(ground, viewer)))
                .zipWith(threads.repliesAfter(id, after, REPLIES + 1, viewer).collectList())
                .map(all -> {
                    List<Contribution> replies = all.getT2();
                    return Screen.of("discussion/one")
                            .with("said", all.getT1().getT1())
                            .with("view", all.getT1().getT2())
                            .with("replies", replies.subList(0, Math.min(REPLIES, replies.size())))
                            .with("more", replies.size() > REPLIES)
                            .build();
                });
    }

    @GetMapping("/discussion/mine")
    Mono<Rendering> mine(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Person person) {
        return threads.by(person.id(), before, MINE + 1)
                .collectList()
                .map(all -> Screen.of("discussion/mine")
                        .with("all", all.subList(0, Math.min(MINE, all.size())))
                        .with("more", all.size() > MINE)
                        .with("now", clock.instant())
                        .build());
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> form(@PathVariable long id, Person author) {
        return discussion
                .requireEditable(id, author)
                .map(said -> screen(said, ContributionForm.of(said)).build());
    }

    private static Screen screen(Contribution said, ContributionForm form) {
        return Screen.of("discussion/edit")
                .with("said", said)
                .with("form", form)
                .form();
    }

    @PostMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long id, Person author, ServerWebExchange exchange) {
        return discussion
                .require(id, author)
                .zipWhen(said -> SentForm.of(exchange).flatMap(intake::keepPhoto))
                .flatMap(both -> change(both.getT1(), both.getT2(), author)
                        .onErrorResume(Refused.class, refused -> again(both.getT1(), both.getT2(), refused)));
    }

    private Mono<Rendering> change(Contribution said, ContributionForm form, Person author) {
        return Mono.fromSupplier(() -> intake.read(form, author))
                .flatMap(text -> discussion.edit(said.id(), text, author))
                .map(now -> Screen.seeOther(
                        now.path(), now.isVisible() ? "discussion.said.edited" : "discussion.said.waits"));
    }

    private static Mono<Rendering> again(Contribution said, ContributionForm form, Refused refused) {
        Refusal.Kind kind = refused.refusal().kind();
        List<Complaint> complaints = refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("body") : complaint)
                .toList();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? Mono.just(screen(said, form.wrong(complaints))
                        .status(HttpStatus.valueOf(kind.status()))
                        .build())
                : Mono.error(refused);
    }

    @PostMapping(ONE + "/withdrawal")
    Mono<Rendering> withdraw(@PathVariable long id, Person author) {
        return discussion
                .withdraw(id, author)
                .map(said -> Screen.seeOther(said.topic().discussion(), "discussion.said.withdrawn"));
    }
}
