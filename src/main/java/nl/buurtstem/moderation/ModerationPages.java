package nl.buurtstem.moderation;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The queue, and deciding about what is in it. */
@Controller
class ModerationPages {

    private final Queue queue;
    private final Subjects subjects;
    private final Decisions decisions;
    private final StandardSentences sentences;

    ModerationPages(Queue queue, Subjects subjects, Decisions decisions, StandardSentences sentences) {
        this.queue = queue;
        this.subjects = subjects;
        this.decisions = decisions;
        this.sentences = sentences;
    }

    @GetMapping("/moderation")
    Mono<Rendering> queue(Person official) {
        return Mono.just(official)
                .filter(person -> person.isSomewhere(Role.OFFICIAL))
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.OFFICIALS_ONLY.because()))
                .flatMap(queue::of)
                .map(parts -> Screen.of("moderation/queue").with("parts", parts).build());
    }

    @GetMapping("/moderation/{kind}/{id}")
    Mono<Rendering> one(@PathVariable String kind, @PathVariable long id, Person official) {
        return queue.one(kind, id, official)
                .map(item -> screen("moderation/one", item, DecisionForm.EMPTY, List.of())
                        .build());
    }

    @PutMapping("/moderation/{kind}/{id}/decision")
    Mono<Rendering> decide(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute DecisionForm form,
            Person official,
            ServerWebExchange exchange) {
        return decided(kind, id, form, official, exchange)
                .map(done -> Screen.seeOther("/moderation", "moderation.said.decided"))
                .onErrorResume(Refused.class, refused -> again("moderation/one", kind, id, form, official, refused));
    }

    @HxRequest
    @PutMapping("/moderation/{kind}/{id}/decision")
    Mono<Rendering> decideInPlace(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute DecisionForm form,
            Person official,
            ServerWebExchange exchange) {
        return decided(kind, id, form, official, exchange)
                .flatMap(done -> decisions.find(done))
                .map(told -> Screen.of("moderation/done").with("told", told).build())
                .onErrorResume(Refused.class, refused -> again("moderation/item", kind, id, form, official, refused));
    }

    @PutMapping("/moderation/{kind}/{id}/hidden")
    Mono<Rendering> hideAtOnce(@PathVariable String kind, @PathVariable long id, Person official) {
        return subjects.require(kind, id)
                .flatMap(sentences::urgent)
                .flatMap(decision -> decisions.hideAtOnce(kind, id, decision, official))
                .map(done -> Screen.seeOther("/moderation/" + kind + "/" + id, "moderation.said.hidden"));
    }

    private Mono<Long> decided(String kind, long id, DecisionForm form, Person official, ServerWebExchange exchange) {
        return subjects.require(kind, id)
                .flatMap(subject -> sentences.complete(form, subject, LanguageChoice.of(exchange)))
                .flatMap(decision -> decisions.decide(kind, id, decision, form.sawIt(), official));
    }

    private Mono<Rendering> again(
            String template, String kind, long id, DecisionForm form, Person official, Refused refused) {
        Refusal.Kind why = refused.refusal().kind();
        return why == Refusal.Kind.NOT_VALID || why == Refusal.Kind.NOT_NOW
                ? queue.one(kind, id, official)
                        .map(item -> screen(template, item, form, at(item, refused))
                                .status(HttpStatus.valueOf(why.status()))
                                .build())
                : Mono.error(refused);
    }

    /** Several forms stand on one page, so each names its fields after what it is about. */
    private static List<Complaint> at(QueueItem item, Refused refused) {
        return refused.complaints().stream()
                .map(c -> c.at(c.field().isEmpty() ? item.anchor() : c.field() + "-" + item.anchor()))
                .toList();
    }

    private static Screen screen(String template, QueueItem item, DecisionForm form, List<Complaint> complaints) {
        return Screen.of(template).with("item", item).with("form", form).with("complaints", complaints);
    }
}
