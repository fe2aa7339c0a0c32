package nl.buurtstem.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.feedback.language.Glossaries;
import nl.buurtstem.feedback.language.Guard;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A colleague's draft: read it, publish it or send it back. */
@Controller
@RequestMapping("/answers/drafts/{id:\\d{1,18}}")
class ReviewPages {

    private static final int REMARK_MIN = 5;
    private static final int REMARK_MAX = 2000;

    private final SecondEyes eyes;
    private final Drafts drafts;
    private final Glossaries glossaries;
    private final Areas areas;
    private final Words words;
    private final Clock clock;

    ReviewPages(SecondEyes eyes, Drafts drafts, Glossaries glossaries, Areas areas, Words words, Clock clock) {
        this.eyes = eyes;
        this.drafts = drafts;
        this.glossaries = glossaries;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    Mono<Rendering> draft(@PathVariable long id, Person person) {
        return eyes.require(id, person)
                .flatMap(review -> screen(review, "", List.of(), person).map(Screen::build));
    }

    /** Publishes it, as its reader saw it. */
    @PutMapping("/approval")
    Mono<Rendering> approve(@PathVariable long id, ServerWebExchange exchange, Begun begun, Person person) {
        return Mono.zip(eyes.require(id, person), exchange.getFormData()).flatMap(both -> {
            Review review = both.getT1();
            int version = version(both.getT2().toSingleValueMap());
            return Mono.fromSupplier(() -> read(review, version))
                    .flatMap(answering -> eyes.approve(review, answering, person))
                    .then(Mono.fromSupplier(() -> begun.done(review.idea().id().path(), "feedback.said.approved")))
                    .onErrorResume(Refused.class, refused -> again(id, "", refused, person));
        });
    }

    private Answering read(Review review, int version) {
        if (review.draft().version() != version) {
            throw FeedbackRefusal.DRAFT_CHANGED.because().at("draft");
        }
        return AnswerForm.of(review.draft().form())
                .read(
                        NewAnswer.movesFrom(review.idea().stage()),
                        words.languages().stream().map(Language::tag).toList(),
                        LocalDate.ofInstant(clock.instant(), Page.ZONE),
                        null);
    }

    private static int version(Map<String, String> sent) {
        String typed = sent.getOrDefault("version", "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** Sends it back with a remark that only people of the municipality read. */
    @PutMapping("/remark")
    Mono<Rendering> sendBack(@PathVariable long id, ServerWebExchange exchange, Begun begun, Person person) {
        return Mono.zip(eyes.requireToRead(id, person), exchange.getFormData()).flatMap(both -> {
            Map<String, String> sent = both.getT2().toSingleValueMap();
            String remark = sent.getOrDefault("remark", "").strip();
            return sendBack(both.getT1(), remark, version(sent), person)
                    .thenReturn(begun.done("/answers", "feedback.said.sent_back"))
                    .onErrorResume(Refused.class, refused -> again(id, remark, refused, person));
        });
    }

    private Mono<Draft> sendBack(Review review, String remark, int version, Person person) {
        if (remark.length() < REMARK_MIN || remark.length() > REMARK_MAX) {
            return Mono.error(FeedbackRefusal.REMARK_LENGTH
                    .because("min", REMARK_MIN, "max", REMARK_MAX)
                    .at("remark"));
        }
        return Mono.just(review.draft())
                .filter(draft -> draft.version() == version)
                .flatMap(draft -> drafts.sendBack(draft, remark, person))
                .switchIfEmpty(
                        Mono.error(() -> FeedbackRefusal.DRAFT_CHANGED.because().at("remark")));
    }

    private Mono<Rendering> again(long id, String remark, Refused refused, Person person) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? eyes.require(id, person)
                        .flatMap(review -> screen(review, remark, refused.complaints(), person))
                        .map(screen ->
                                screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }

    private Mono<Screen> screen(Review review, String remark, List<Complaint> complaints, Person person) {
        Idea idea = review.idea();
        AnswerForm form = AnswerForm.of(review.draft().form());
        return glossaries
                .of(idea.where().municipality())
                .map(glossary -> Screen.of("feedback/review")
                        .with("idea", idea)
                        .with("draft", review.draft())
                        .with("filled", form)
                        .with(
                                "neighbourhood",
                                areas.area(idea.where().neighbourhood()).name())
                        .with("glossary", glossary)
                        .with("advice", Guard.advice(form.text(), form.language(), glossary))
                        .with("toRead", ReviewRight.mayPublish(person, idea.where(), review.draft()))
                        .with("own", review.draft().isBy(person.id()))
                        .with("remark", remark)
                        .with("complaints", complaints)
                        .form());
    }
}
