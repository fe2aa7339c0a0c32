package nl.buurtstem.statements;

import java.util.List;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All statements of a session, one by itself, and adding one. */
@Controller
@RequestMapping("/chats/{chat:\\d{1,18}}/statements")
class StatementPages {

    private static final String ONE = "/{id:\\d{1,18}}";

    private final Statements statements;
    private final ChatViews views;
    private final Limits limits;
    private final Words words;

    StatementPages(Statements statements, ChatViews views, Limits limits, Words words) {
        this.statements = statements;
        this.views = views;
        this.limits = limits;
        this.words = words;
    }

    /** What a browser sends. */
    record StatementForm(@Nullable String text, @Nullable String language) {

        String words() {
            return text == null ? "" : text;
        }

        NewStatement read(List<String> languages) {
            if (language == null || !languages.contains(language)) {
                throw StatementRefusal.LANGUAGE_UNKNOWN.because().at("language");
            }
            return new NewStatement(words(), language);
        }
    }

    @GetMapping
    Mono<Rendering> all(@PathVariable long chat, Viewer viewer) {
        return views.of(chat, viewer)
                .filter(view -> view.chat().hasOpened())
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NOT_OPEN.because()))
                .zipWith(statements.in(chat).collectList())
                .map(found -> Screen.of("statements/all")
                        .with("view", found.getT1())
                        .with("statements", found.getT2())
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable long chat, @PathVariable long id, Viewer viewer) {
        return statements
                .require(id, viewer)
                .filter(statement -> statement.session() == chat)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_SUCH_STATEMENT.because()))
                .zipWith(views.of(chat, viewer))
                .map(found -> Screen.of("statements/statement")
                        .with("statement", found.getT1())
                        .with("view", found.getT2())
                        .form()
                        .build());
    }

    @GetMapping("/new")
    Mono<Rendering> blank(@PathVariable long chat, Person person, ServerWebExchange exchange) {
        StatementForm form = new StatementForm("", LanguageChoice.of(exchange));
        return statements
                .requireOwn(chat, person)
                .then(form(chat, null, form, List.of(), person))
                .map(Screen::build);
    }

    private Mono<Screen> form(
            long chat, @Nullable Statement before, StatementForm form, List<Complaint> complaints, Person person) {
        return views.of(chat, person)
                .map(view -> Screen.of("statements/write")
                        .with("view", view)
                        .with("before", before)
                        .with("filled", form)
                        .with("complaints", complaints)
                        .form());
    }

    @PostMapping
    Mono<Rendering> add(@PathVariable long chat, @ModelAttribute StatementForm form, Person person) {
        return Mono.fromSupplier(() -> form.read(languages()))
                .delayUntil(read ->
                        limits.spend("statement.person", person.id().value().toString()))
                .flatMap(read -> statements.add(chat, read, person))
                .map(statement -> Screen.seeOther("/chats/" + chat, "statements.said.added"))
                .onErrorResume(Refused.class, refused -> again(chat, null, form, refused, person));
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long chat, @PathVariable long id, Person person) {
        return statements
                .requireRewritable(id, person)
                .flatMap(before -> form(
                        before.session(),
                        before,
                        new StatementForm(before.text(), before.language()),
                        List.of(),
                        person))
                .map(Screen::build);
    }

    @PutMapping(ONE)
    Mono<Rendering> rewrite(
            @PathVariable long chat, @PathVariable long id, @ModelAttribute StatementForm form, Person person) {
        return statements
                .requireRewritable(id, person)
                .flatMap(before -> Mono.fromSupplier(() -> form.read(languages()))
                        .flatMap(read -> statements.rewrite(id, read, person))
                        .map(statement -> Screen.seeOther(statement.path(), "statements.said.added"))
                        .onErrorResume(
                                Refused.class, refused -> again(before.session(), before, form, refused, person)));
    }

    private Mono<Rendering> again(
            long chat, @Nullable Statement before, StatementForm form, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        List<Complaint> complaints = refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("text") : complaint)
                .toList();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? form(chat, before, form, complaints, person)
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }
}
