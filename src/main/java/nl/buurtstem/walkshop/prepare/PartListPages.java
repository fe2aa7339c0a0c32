package nl.buurtstem.walkshop.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People, lenses, themes and cards, each a list on a page of its own; and what is said before an interview. */
@Controller
class PartListPages {

    private static final String DESK = "/walkshops/{id:\\d{1,18}}/preparation";

    private final Desks desks;
    private final Kit kit;
    private final Words words;

    PartListPages(Desks desks, Kit kit, Words words) {
        this.desks = desks;
        this.kit = kit;
        this.words = words;
    }

    @GetMapping(DESK + "/{list:people|lenses|themes}")
    Mono<Rendering> list(@PathVariable long id, @PathVariable String list, Person person, ServerWebExchange exchange) {
        return desks.open(id, person, exchange)
                .map(desk -> Screen.of("walkshop/prepare/" + list)
                        .with("desk", desk)
                        .form()
                        .build());
    }

    @GetMapping(DESK + "/cards")
    Mono<Rendering> cards(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return desks.open(id, person, exchange)
                .map(desk -> cards(desk, desk.prepared().consent(), List.of()).build());
    }

    private static Screen cards(Desk desk, Map<String, String> consent, List<Complaint> complaints) {
        return Screen.of("walkshop/prepare/cards")
                .with("desk", desk)
                .with("consent", consent)
                .with("complaints", complaints)
                .form();
    }

    @PutMapping(DESK + "/consent")
    Mono<Rendering> consent(@PathVariable long id, Person person, ServerWebExchange exchange) {
        List<String> tags = words.languages().stream().map(Language::tag).toList();
        return SentForm.of(exchange)
                .map(sent -> new Typed(sent.fields()).texts("consent", tags))
                .flatMap(texts -> kit.consent(id, texts, person)
                        .thenReturn(Screen.seeOther(path(id) + "/cards", "walkshop.said.kept"))
                        .onErrorResume(Refused.class, refused -> again(id, texts, refused, person, exchange)));
    }

    private Mono<Rendering> again(
            long id, Map<String, String> texts, Refused refused, Person person, ServerWebExchange exchange) {
        if (refused.refusal().kind() != Refusal.Kind.NOT_VALID) {
            return Mono.error(refused);
        }
        List<Complaint> complaints = refused.complaints().stream()
                .map(one -> one.field().equals("consent") ? one.at("consent_" + Language.SOURCE) : one)
                .toList();
        return desks.open(id, person, exchange)
                .map(desk -> cards(desk, new HashMap<>(texts), complaints)
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build());
    }

    /** Which themes of the default set are used; own ones stay. */
    @PutMapping(DESK + "/themes")
    Mono<Rendering> themes(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return SentForm.of(exchange)
                .flatMap(sent -> Flux.fromIterable(WalkTheme.DEFAULT)
                        .concatMap(
                                key -> sent.has("theme_" + key) ? kit.use(id, key, person) : kit.leave(id, key, person))
                        .then())
                .thenReturn(Screen.seeOther(path(id) + "/themes", "walkshop.said.kept"));
    }

    private static String path(long id) {
        return "/walkshops/" + id + "/preparation";
    }
}
