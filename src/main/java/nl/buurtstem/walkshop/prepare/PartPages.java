package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkFrames;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Adding and changing one part of a list. */
@Controller
class PartPages {

    static final String PART =
            "/walkshops/{id:\\d{1,18}}/preparation/{part:steps|people|pairs|lenses|themes|cards|plans|stops}";
    static final String ITEM = PART + "/{item:[a-z0-9_]{1,30}}";
    private static final String NEW = String.valueOf(PartForm.NEW);

    private final Walkshops walkshops;
    private final PartForms forms;
    private final WalkFrames frames;
    private final Words words;

    PartPages(Walkshops walkshops, PartForms forms, WalkFrames frames, Words words) {
        this.walkshops = walkshops;
        this.forms = forms;
        this.frames = frames;
        this.words = words;
    }

    private Mono<Preparation> prepared(long id, Person person) {
        return walkshops.require(WalkshopRight.PREPARE, id, person).flatMap(walkshops::preparation);
    }

    @GetMapping(PART + "/new")
    Mono<Rendering> blank(@PathVariable long id, @PathVariable String part, Person person, ServerWebExchange exchange) {
        return prepared(id, person).map(prepared -> {
            Sentences t = words.in(LanguageChoice.of(exchange));
            Typed blank =
                    forms.of(part).blank(prepared, words.in(prepared.walkshop().language()));
            Typed typed = blank.with(exchange.getRequest().getQueryParams().toSingleValueMap(), "lon", "lat");
            return screen(view(prepared, part, NEW, typed, null, t), List.of()).build();
        });
    }

    @GetMapping(ITEM)
    Mono<Rendering> filled(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable String item,
            Person person,
            ServerWebExchange exchange) {
        return prepared(id, person).map(prepared -> {
            Typed filled = known(prepared, part, item);
            Typed typed = filled.with(Typed.WAS, filled.mark());
            return screen(view(prepared, part, item, typed, null, words.in(LanguageChoice.of(exchange))), List.of())
                    .build();
        });
    }

    private Typed known(Preparation prepared, String part, String item) {
        return forms.of(part).filled(prepared, item).orElseThrow(() -> WalkshopRefusal.NO_SUCH_PART.because());
    }

    private PartView view(
            Preparation prepared, String part, String item, Typed typed, @Nullable Typed now, Sentences t) {
        PartForm form = forms.of(part);
        return new PartView(prepared, part, item, form.page(), form.fields(prepared, t), typed, now);
    }

    private Screen screen(PartView view, List<Complaint> complaints) {
        return Screen.of("walkshop/prepare/part")
                .with("view", view)
                .with("frame", frames.of(view.prepared().walkshop()))
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(PART)
    Mono<Rendering> add(@PathVariable long id, @PathVariable String part, Person person, ServerWebExchange exchange) {
        return keep(id, part, NEW, person, exchange);
    }

    @PutMapping(ITEM)
    Mono<Rendering> change(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable String item,
            Person person,
            ServerWebExchange exchange) {
        return keep(id, part, item, person, exchange);
    }

    private Mono<Rendering> keep(long id, String part, String item, Person person, ServerWebExchange exchange) {
        Sentences t = words.in(LanguageChoice.of(exchange));
        return prepared(id, person)
                .zipWith(SentForm.of(exchange).map(sent -> new Typed(sent.fields())))
                .flatMap(both -> keep(both.getT1(), part, item, both.getT2(), person)
                        .onErrorResume(
                                Refused.class, refused -> again(both.getT1(), part, item, both.getT2(), refused, t)));
    }

    private Mono<Rendering> keep(Preparation prepared, String part, String item, Typed typed, Person person) {
        return Mono.defer(() -> {
                    requireUnchanged(prepared, part, item, typed);
                    return forms.of(part).keep(prepared, item, typed, person);
                })
                .thenReturn(Screen.seeOther(
                        prepared.walkshop().desk() + forms.of(part).page(), "walkshop.said.kept"));
    }

    private void requireUnchanged(Preparation prepared, String part, String item, Typed typed) {
        Optional<Typed> now = forms.of(part).filled(prepared, item);
        if (!item.equals(NEW)
                && now.isPresent()
                && typed.has(Typed.WAS)
                && !now.get().mark().equals(typed.value(Typed.WAS))) {
            throw WalkshopRefusal.CHANGED_MEANWHILE.because();
        }
    }

    /** What was typed, with what stands in the way; and what it says by now, when a colleague was first. */
    private Mono<Rendering> again(
            Preparation prepared, String part, String item, Typed typed, Refused refused, Sentences t) {
        Refusal.Kind kind = refused.refusal().kind();
        if (kind != Refusal.Kind.NOT_VALID && refused.refusal() != WalkshopRefusal.CHANGED_MEANWHILE) {
            return Mono.error(refused);
        }
        boolean meanwhile = refused.refusal() == WalkshopRefusal.CHANGED_MEANWHILE;
        Typed now = meanwhile ? known(prepared, part, item) : null;
        Typed shown = now == null ? typed : typed.with(Typed.WAS, now.mark());
        PartView view = view(prepared, part, item, shown, now, t);
        return Mono.just(screen(view, Complaining.on(view.fields(), refused))
                .status(HttpStatus.valueOf(kind.status()))
                .build());
    }
}
