package nl.buurtstem.feedback.remark;

import java.util.List;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The internal remarks about an idea, on a page of their own. */
@Controller
@RequestMapping("/ideas/{id:\\d{1,18}}/remarks")
class RemarkPages {

    private final Remarks remarks;

    RemarkPages(Remarks remarks) {
        this.remarks = remarks;
    }

    /** What a browser sends. */
    record RemarkForm(@Nullable String text) {}

    @GetMapping
    Mono<Rendering> page(@PathVariable long id, Person person) {
        return remarks.require(new IdeaId(id), person)
                .flatMap(idea -> screen(idea, "", List.of()))
                .map(Screen::build);
    }

    @PostMapping
    Mono<Rendering> add(
            @PathVariable long id, @ModelAttribute RemarkForm form, Person person, ServerWebExchange exchange) {
        IdeaId idea = new IdeaId(id);
        return remarks.add(idea, form.text(), LanguageChoice.of(exchange), person)
                .then(Mono.fromSupplier(() -> back(idea, "remark.said.added")))
                .onErrorResume(Refused.class, refused -> again(idea, form, person, refused));
    }

    private Mono<Rendering> again(IdeaId id, RemarkForm form, Person person, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? remarks.require(id, person)
                        .flatMap(idea -> screen(idea, form.text() == null ? "" : form.text(), refused.complaints()))
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    @DeleteMapping("/{remark:\\d{1,18}}")
    Mono<Rendering> takeBack(@PathVariable long id, @PathVariable long remark, Person person) {
        IdeaId idea = new IdeaId(id);
        return remarks.takeBack(idea, remark, person)
                .then(Mono.fromSupplier(() -> back(idea, "remark.said.taken_back")));
    }

    private Mono<Screen> screen(Idea idea, String text, List<Complaint> complaints) {
        return remarks.about(idea.id())
                .map(all -> Screen.of("feedback/remark/page")
                        .with("idea", idea)
                        .with("remarks", all)
                        .with("text", text)
                        .with("complaints", complaints));
    }

    private static Rendering back(IdeaId idea, String said) {
        return Screen.seeOther(idea.path() + "/remarks", said);
    }
}
