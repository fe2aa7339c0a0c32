package nl.buurtstem.feedback.templates;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where officials keep their municipality's templates. */
@Controller
@RequestMapping("/answers/templates")
class TemplatePages {

    private static final String LIST = "/answers/templates";
    private static final String ONE = "/{id:\\d{1,18}}";

    private final AnswerTemplates templates;
    private final Areas areas;
    private final Words words;

    TemplatePages(AnswerTemplates templates, Areas areas, Words words) {
        this.templates = templates;
        this.areas = areas;
        this.words = words;
    }

    /** The municipality whose official this is; all officials of it keep the same templates. */
    static Mono<Integer> municipality(Person person, Areas areas) {
        return Mono.justOrEmpty(person.areasAs(Role.OFFICIAL).stream()
                        .map(area -> areas.municipalityOf(area))
                        .findFirst())
                .switchIfEmpty(Mono.error(() -> TemplateRefusal.OFFICIALS_ONLY.because()));
    }

    @GetMapping
    Mono<Rendering> list(Person person) {
        return municipality(person, areas)
                .flatMap(municipality -> templates.of(municipality).collectList())
                .map(all -> Screen.of("feedback/templates/list")
                        .with("templates", all)
                        .form()
                        .build());
    }

    @GetMapping("/new")
    Mono<Rendering> blank(Person person) {
        return municipality(person, areas)
                .map(municipality -> screen(0, new TemplateForm(Map.of("language", person.language())), List.of())
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> form(@PathVariable long id, Person person) {
        return require(id, person)
                .map(found -> screen(id, TemplateForm.of(found), List.of()).build());
    }

    private Mono<AnswerTemplate> require(long id, Person person) {
        return municipality(person, areas)
                .flatMap(municipality -> templates.find(id, municipality))
                .switchIfEmpty(Mono.error(() -> TemplateRefusal.NO_SUCH_TEMPLATE.because()));
    }

    @PostMapping
    Mono<Rendering> add(Person person, ServerWebExchange exchange) {
        return municipality(person, areas)
                .zipWith(exchange.getFormData())
                .flatMap(both ->
                        save(0, both.getT1(), new TemplateForm(both.getT2().toSingleValueMap())));
    }

    @PutMapping(ONE)
    Mono<Rendering> change(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return require(id, person)
                .zipWith(exchange.getFormData())
                .flatMap(both -> save(
                        id,
                        both.getT1().municipality(),
                        new TemplateForm(both.getT2().toSingleValueMap())));
    }

    private Mono<Rendering> save(long id, int municipality, TemplateForm form) {
        return Mono.fromSupplier(() -> form.read(id, municipality, tags()))
                .flatMap(template -> id == 0
                        ? templates.add(template).switchIfEmpty(refuse(TemplateRefusal.NAME_TAKEN))
                        : templates.change(template).switchIfEmpty(refuse(TemplateRefusal.CHANGED_MEANWHILE)))
                .thenReturn(Screen.seeOther(LIST, "templates.said.kept"))
                .onErrorResume(Refused.class, refused -> again(id, form, refused));
    }

    private static Mono<Long> refuse(TemplateRefusal refusal) {
        return Mono.error(() -> refusal.because().at("name"));
    }

    private Mono<Rendering> again(long id, TemplateForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(screen(id, form, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    @DeleteMapping(ONE)
    Mono<Rendering> remove(@PathVariable long id, Person person) {
        return require(id, person)
                .flatMap(found -> templates.remove(id, found.municipality()))
                .thenReturn(Screen.seeOther(LIST, "templates.said.removed"));
    }

    private static Screen screen(long id, TemplateForm form, List<Complaint> complaints) {
        return Screen.of("feedback/templates/form")
                .with("id", id)
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }

    private List<String> tags() {
        return words.languages().stream().map(Language::tag).toList();
    }
}
