package nl.buurtstem.feedback.language;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
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
import nl.buurtstem.web.Question;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The list of words for everybody, the form for officials, and the hints beside an answer that is being written. */
@Controller
class GlossaryPages {

    private static final String LIST = "/glossary";

    private final Glossaries glossaries;
    private final Areas areas;
    private final Words words;

    GlossaryPages(Glossaries glossaries, Areas areas, Words words) {
        this.glossaries = glossaries;
        this.areas = areas;
        this.words = words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Asked {

        @Bean
        Question languageQuestion() {
            return new Question("/answers/language");
        }
    }

    /** Who keeps the words: any official of the municipality. */
    static boolean mayKeep(Viewer viewer, int municipality, Areas areas) {
        return viewer instanceof Person person
                && person.areasAs(Role.OFFICIAL).stream().anyMatch(area -> areas.municipalityOf(area) == municipality);
    }

    private int municipality() {
        return areas.municipalities().getFirst().id();
    }

    private Mono<Integer> requireKeeper(Person person) {
        return Mono.fromSupplier(() -> {
            if (!mayKeep(person, municipality(), areas)) {
                throw LanguageRefusal.OFFICIALS_ONLY.because();
            }
            return municipality();
        });
    }

    @GetMapping(LIST)
    Mono<Rendering> list(Viewer viewer) {
        boolean mine = mayKeep(viewer, municipality(), areas);
        Mono<List<GlossaryWord>> out = mine
                ? glossaries
                        .own(municipality())
                        .filter(GlossaryWord::isTakenOut)
                        .collectList()
                : Mono.just(List.of());
        return Mono.zip(glossaries.of(municipality()), out)
                .map(both -> Screen.of("feedback/language/glossary")
                        .with("words", both.getT1().words())
                        .with("takenOut", both.getT2())
                        .with("mine", mine)
                        .build());
    }

    @GetMapping(LIST + "/word")
    Mono<Rendering> form(@RequestParam(defaultValue = "") String word, Person person) {
        return requireKeeper(person)
                .flatMap(glossaries::of)
                .map(glossary -> glossary.words().stream()
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .map(WordForm::of)
                        .orElse(new WordForm(Map.of("word", word))))
                .map(form -> screen(form, List.of()).build());
    }

    @PutMapping(LIST + "/word")
    Mono<Rendering> keep(Person person, ServerWebExchange exchange) {
        return requireKeeper(person)
                .zipWith(exchange.getFormData())
                .flatMap(both -> keep(both.getT1(), new WordForm(both.getT2().toSingleValueMap())));
    }

    private Mono<Rendering> keep(int municipality, WordForm form) {
        return Mono.fromSupplier(() -> form.read(tags()))
                .flatMap(word -> glossaries.keep(municipality, word))
                .switchIfEmpty(Mono.error(
                        () -> LanguageRefusal.CHANGED_MEANWHILE.because().at("word")))
                .thenReturn(Screen.seeOther(LIST, "language.said.kept"))
                .onErrorResume(Refused.class, refused -> again(form, refused));
    }

    private Mono<Rendering> again(WordForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(screen(form, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    /** Takes a word out; with {@code back} a word of the product shows again as it came. */
    @DeleteMapping(LIST + "/word")
    Mono<Rendering> takeOut(Person person, ServerWebExchange exchange) {
        return requireKeeper(person).zipWith(exchange.getFormData()).flatMap(both -> {
            String word = both.getT2().toSingleValueMap().getOrDefault("word", "");
            boolean back = both.getT2().containsKey("back");
            return (back ? glossaries.forget(both.getT1(), word) : glossaries.takeOut(both.getT1(), word))
                    .thenReturn(Screen.seeOther(LIST, back ? "language.said.back" : "language.said.taken_out"));
        });
    }

    private Screen screen(WordForm form, List<Complaint> complaints) {
        return Screen.of("feedback/language/word")
                .with("filled", form)
                .with("complaints", complaints)
                .form();
    }

    private List<String> tags() {
        return words.languages().stream().map(Language::tag).toList();
    }

    /** While one types: hints about the words of the form. */
    @HxRequest
    @PostMapping("/answers/language")
    Mono<Rendering> advice(Person person, ServerWebExchange exchange) {
        return Mono.zip(glossaries.of(municipality()), exchange.getFormData()).map(both -> {
            Map<String, String> sent = both.getT2().toSingleValueMap();
            return Screen.of("feedback/language/advice")
                    .with("advice", Guard.advice(text(sent), sent.getOrDefault("language", "nl"), both.getT1()))
                    .build();
        });
    }

    private static String text(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().matches("possible|impossible|why|whyHere|planned|who|promise\\dWhat"))
                .map(Map.Entry::getValue)
                .reduce("", (all, one) -> all + "\n" + one);
    }
}
