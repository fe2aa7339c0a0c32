package nl.buurtstem.walkshop.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.report.Retained.What;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where an administrator says how long walks keep what: first what would go is counted, and only then it is kept. */
@Controller("walkshopTermPages")
class TermPages {

    private static final String ALL = "/walkshops/retention";
    private static final String ONE = ALL + "/{area:\\d{1,9}}";
    private static final String SEEN = "seen_";
    private static final String LOOKED = "looked_";

    private final Terms terms;

    TermPages(Terms terms) {
        this.terms = terms;
    }

    @GetMapping(ALL)
    Mono<Rendering> all(Person person) {
        return terms.all(person)
                .map(all -> Screen.of("walkshop/report/terms").with("all", all).build());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable int area, Person person) {
        return terms.one(area, person)
                .map(of -> screen(of, begun(of), null, List.of()).build());
    }

    private static Typed begun(Terms.Of of) {
        Map<String, String> fields = new HashMap<>();
        of.own().forEach((what, days) -> {
            fields.put(what.path(), "" + days);
            fields.put(SEEN + what.path(), "" + days);
        });
        return Typed.begun(fields);
    }

    /** What somebody typed, as if they had seen what the area says by now. */
    private static Typed anew(Terms.Of of, Typed typed) {
        Map<String, String> fields = new HashMap<>();
        for (What what : What.values()) {
            fields.put(what.path(), typed.value(what.path()));
            Integer now = of.own().get(what);
            fields.put(SEEN + what.path(), now == null ? "" : "" + now);
        }
        return Typed.begun(fields);
    }

    private static Screen screen(
            Terms.Of of, Typed typed, @Nullable Map<What, Long> wouldGo, List<Complaint> complaints) {
        return Screen.of("walkshop/report/term")
                .with("of", of)
                .with("typed", typed)
                .with("wouldGo", wouldGo)
                .with("complaints", complaints)
                .form();
    }

    /** What would go is shown for just these days before they are kept. */
    @PostMapping(ONE)
    Mono<Rendering> send(@PathVariable int area, Person person, ServerWebExchange exchange) {
        return Typed.of(exchange)
                .flatMap(typed -> Mono.fromCallable(() -> Terms.read(typed))
                        .flatMap(days -> typed.value("what").equals("keep") && days.equals(hidden(typed, LOOKED))
                                ? keep(area, days, typed, person)
                                : look(area, days, typed, person))
                        .onErrorResume(Refused.class, refused -> again(refused, area, typed, person)));
    }

    private Mono<Rendering> keep(int area, Map<What, Integer> days, Typed typed, Person person) {
        return terms.keep(area, hidden(typed, SEEN), days, person)
                .then(Mono.fromSupplier(() -> Screen.seeOther(ALL, "report.said.retention")));
    }

    private Mono<Rendering> look(int area, Map<What, Integer> days, Typed typed, Person person) {
        return Mono.zip(terms.one(area, person), terms.wouldGo(area, days, person))
                .map(both ->
                        screen(both.getT1(), typed, both.getT2(), List.of()).build());
    }

    private static Map<What, Integer> hidden(Typed typed, String prefix) {
        return Arrays.stream(What.values())
                .filter(what -> typed.value(prefix + what.path()).matches("\\d{1,4}"))
                .collect(Collectors.toMap(what -> what, what -> Integer.parseInt(typed.value(prefix + what.path()))));
    }

    /** The form comes back; when a colleague was first, with what the area says by now as the one they saw. */
    private Mono<Rendering> again(Refused refused, int area, Typed typed, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        if (kind != Refusal.Kind.NOT_VALID && kind != Refusal.Kind.NOT_NOW) {
            return Mono.error(refused);
        }
        return terms.one(area, person)
                .map(of -> screen(
                                of, kind == Refusal.Kind.NOT_NOW ? anew(of, typed) : typed, null, refused.complaints())
                        .status(HttpStatus.valueOf(kind.status()))
                        .build());
    }
}
