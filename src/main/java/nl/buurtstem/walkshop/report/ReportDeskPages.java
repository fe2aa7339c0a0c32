package nl.buurtstem.walkshop.report;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a facilitator writes above and below an account. */
@Controller
class ReportDeskPages {

    private static final String TEXT = "/walkshops/{id:\\d{1,18}}/report/{part:introduction|conclusion}";

    private final Reports reports;
    private final Words words;
    private final Clock clock;

    ReportDeskPages(Reports reports, Words words, Clock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(TEXT)
    Mono<Rendering> form(@PathVariable long id, @PathVariable String part, Person person, ServerWebExchange exchange) {
        return form(id, part(part), Typed.NOTHING, List.of(), person, LanguageChoice.of(exchange))
                .map(Screen::build);
    }

    private static Part part(String path) {
        return Part.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private Mono<Screen> form(
            long id, Part part, Typed typed, List<Complaint> complaints, Person person, String language) {
        return reports.of(id, person)
                .doOnNext(report -> ReportRight.WRITE.require(person, report.walkshop()))
                .map(report -> Screen.of("walkshop/report/form")
                        .with("report", report)
                        .with("part", part)
                        .with("typed", typed.fields().isEmpty() ? begun(report, part, language) : typed)
                        .with("complaints", complaints)
                        .form());
    }

    private static Typed begun(Report report, Part part, String language) {
        return Typed.begun(report.written(part).stream()
                .findFirst()
                .map(text -> Map.of("text", text.text(), "language", text.language()))
                .orElse(Map.of("text", "", "language", language)));
    }

    @PostMapping(TEXT)
    Mono<Rendering> write(@PathVariable long id, @PathVariable String part, Person person, ServerWebExchange exchange) {
        return Typed.of(exchange)
                .flatMap(typed -> Mono.fromCallable(() -> text(part(part), typed))
                        .flatMap(text -> reports.write(id, text, person))
                        .map(text -> Screen.seeOther("/walkshops/" + id + "/report", "report.said.written"))
                        .onErrorResume(Refused.class, refused -> again(refused, id, part(part), typed, person)));
    }

    private ReportText text(Part part, Typed typed) {
        List<String> languages = words.languages().stream().map(Language::tag).toList();
        return new ReportText(
                part, (int) typed.number("after") + 1, typed.value("text"), typed.language(languages), clock.instant());
    }

    /** The form comes back with what was typed; what somebody else wrote meanwhile stands above it. */
    private Mono<Rendering> again(Refused refused, long id, Part part, Typed typed, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? form(id, part, typed, refused.complaints(), person, "")
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }
}
