package nl.buurtstem.feedback;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.feedback.translation.Translation;
import nl.buurtstem.feedback.translation.Translations;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
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

/** Putting an answer into another language, by hand, part by part beside the original. */
@Controller
@RequestMapping("/ideas/{id:\\d{1,18}}/answers/{number:\\d{1,18}}/translations/{language:[a-z]{2,3}}")
class TranslationPages {

    private final AnswerViews views;
    private final Translations translations;
    private final Ideas ideas;
    private final Words words;
    private final Clock clock;

    TranslationPages(AnswerViews views, Translations translations, Ideas ideas, Words words, Clock clock) {
        this.views = views;
        this.translations = translations;
        this.ideas = ideas;
        this.words = words;
        this.clock = clock;
    }

    /** An answer that is put into another language. */
    record Job(Idea idea, Given given, Language language) {}

    @GetMapping
    Mono<Rendering> form(
            @PathVariable long id, @PathVariable long number, @PathVariable String language, Person person) {
        return require(id, number, language, person)
                .map(job -> screen(
                                job,
                                TranslationForm.of(job.given().translations().get(language)),
                                List.of())
                        .build());
    }

    private Mono<Job> require(long id, long number, String language, Person person) {
        return ideas.require(new IdeaId(id), person)
                .doOnNext(idea -> AnswerRight.requireOfficial(person, idea.where()))
                .flatMap(idea -> views.given(List.of(idea.id()))
                        .filter(given -> given.answer().id() == number)
                        .next()
                        .map(given -> new Job(idea, given, language(language, given))))
                .switchIfEmpty(Mono.error(() -> FeedbackRefusal.NO_SUCH_ANSWER.because()));
    }

    private Language language(String tag, Given given) {
        return words.languages().stream()
                .filter(one -> one.tag().equals(tag)
                        && !tag.equals(given.answer().said().language()))
                .findFirst()
                .orElseThrow(() -> FeedbackRefusal.NO_SUCH_ANSWER.because());
    }

    @PutMapping
    Mono<Rendering> translate(
            @PathVariable long id,
            @PathVariable long number,
            @PathVariable String language,
            Person person,
            ServerWebExchange exchange) {
        return Mono.zip(require(id, number, language, person), exchange.getFormData())
                .flatMap(both ->
                        translate(both.getT1(), new TranslationForm(both.getT2().toSingleValueMap()), person));
    }

    private Mono<Rendering> translate(Job job, TranslationForm form, Person person) {
        return Mono.fromSupplier(
                        () -> form.read(job.given().answer(), job.language().tag(), clock.instant()))
                .flatMap(made -> translations.add(made, person.id()))
                .switchIfEmpty(Mono.error(
                        () -> FeedbackRefusal.TRANSLATED_MEANWHILE.because().at("why")))
                .map(done -> Screen.seeOther(job.idea().id().path(), "feedback.said.translated"))
                .onErrorResume(Refused.class, refused -> again(job, form, refused));
    }

    /** What a colleague made meanwhile is counted, so that sending again stands in place of it. */
    private Mono<Rendering> again(Job job, TranslationForm form, Refused refused) {
        if (refused.refusal().kind() != Refusal.Kind.NOT_VALID) {
            return Mono.error(refused);
        }
        return Mono.just(screen(job, form, refused.complaints())
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build());
    }

    private static Screen screen(Job job, TranslationForm form, List<Complaint> complaints) {
        Translation known = job.given().translations().get(job.language().tag());
        return Screen.of("feedback/translate")
                .with("idea", job.idea())
                .with("answer", job.given().answer())
                .with("language", job.language())
                .with("parts", TranslationForm.parts(job.given().answer().said()))
                .with("number", known == null ? 0 : known.number())
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }
}
