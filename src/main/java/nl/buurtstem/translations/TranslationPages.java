package nl.buurtstem.translations;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Putting something into another language, part by part under the original. */
@Controller
@RequestMapping("/{kind:[a-z]+}/{id:\\d{1,18}}/translations/{language:[a-z]{2,3}}")
class TranslationPages {

    private final Map<String, Translatable> kinds;
    private final Translations translations;
    private final Words words;

    TranslationPages(ObjectProvider<Translatable> kinds, Translations translations, Words words) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Translatable::kind, Function.identity()));
        this.translations = translations;
        this.words = words;
    }

    /** Something that is put into another language. */
    record Job(Original original, Language language, Translated known) {

        int before() {
            Translation last = known.in(language.tag());
            return last == null ? 0 : last.number();
        }
    }

    @GetMapping
    Mono<Rendering> form(
            @PathVariable String kind, @PathVariable long id, @PathVariable String language, Person person) {
        return require(kind, id, language, person)
                .map(job -> screen(job, TranslationForm.of(job.known().in(language)), List.of())
                        .build());
    }

    private Mono<Job> require(String kind, long id, String tag, Person person) {
        Translatable asked = kinds.get(kind);
        return asked == null
                ? Mono.error(TranslationRefusal.NOTHING_TO_TRANSLATE.because())
                : asked.require(id, person)
                        .zipWith(translations.of(kind, id))
                        .map(both -> new Job(both.getT1(), language(tag, both.getT1()), both.getT2()));
    }

    private Language language(String tag, Original original) {
        return words.languages().stream()
                .filter(one -> one.tag().equals(tag) && !original.partsFor(tag).isEmpty())
                .findFirst()
                .orElseThrow(() -> TranslationRefusal.NOTHING_TO_TRANSLATE.because());
    }

    @PutMapping
    Mono<Rendering> translate(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String language,
            Person person,
            ServerWebExchange exchange) {
        return Mono.zip(require(kind, id, language, person), exchange.getFormData())
                .flatMap(both ->
                        translate(both.getT1(), new TranslationForm(both.getT2().toSingleValueMap()), person));
    }

    private Mono<Rendering> translate(Job job, TranslationForm form, Person person) {
        String tag = job.language().tag();
        return Mono.fromSupplier(() -> form.read(job.original(), tag))
                .flatMap(made -> translations.translate(job.original(), tag, made, form.before(), person))
                .map(done -> Screen.seeOther(job.original().path(), "translations.said.translated"))
                .onErrorResume(Refused.class, refused -> again(job, form, refused));
    }

    /** What a colleague made meanwhile is counted, and what the original says by now is seen, so that sending again stands in place of it. */
    private static Mono<Rendering> again(Job job, TranslationForm form, Refused refused) {
        if (refused.refusal().kind() != Refusal.Kind.NOT_VALID) {
            return Mono.error(refused);
        }
        return Mono.just(screen(job, form, refused.complaints())
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build());
    }

    private static Screen screen(Job job, TranslationForm form, List<Complaint> complaints) {
        String tag = job.language().tag();
        return Screen.of("translations/form")
                .with("job", job)
                .with("parts", job.original().partsFor(tag))
                .with("mark", TranslationForm.mark(job.original(), tag))
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }
}
