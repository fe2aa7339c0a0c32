package nl.buurtstem.statements;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Planning a session, changing it until it opens, and giving it another end. */
@Controller
class ChatDesk {

    private static final String ABOUT = "/subjects/{subject:\\d{1,18}}/chats";
    private static final String ONE = "/chats/{id:\\d{1,18}}";

    private final Chats chats;
    private final Statements statements;
    private final Words words;
    private final Clock clock;

    ChatDesk(Chats chats, Statements statements, Words words, Clock clock) {
        this.chats = chats;
        this.statements = statements;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ABOUT + "/new")
    Mono<Rendering> blank(@PathVariable long subject, Person person, ServerWebExchange exchange) {
        SessionForm form = SessionForm.blank(LanguageChoice.of(exchange), clock.instant());
        return chats.requireRoom(subject, person)
                .map(found -> form(found, null, form, List.of()).build());
    }

    private static Screen form(
            Subject subject, @Nullable Session before, SessionForm filled, List<Complaint> complaints) {
        return Screen.of("statements/form")
                .with("subject", subject)
                .with("before", before)
                .with("filled", filled)
                .with("complaints", complaints)
                .form();
    }

    private List<String> languages() {
        return words.languages().stream().map(Language::tag).toList();
    }

    @PostMapping(ABOUT)
    Mono<Rendering> begin(@PathVariable long subject, @ModelAttribute SessionForm form, Person person) {
        return chats.requireRoom(subject, person)
                .flatMap(found -> Mono.fromSupplier(() -> form.read(languages()))
                        .flatMap(read -> chats.begin(subject, read, person))
                        .map(chat -> Screen.seeOther(chat.path(), "statements.said.begun"))
                        .onErrorResume(Refused.class, again("question", wrong -> form(found, null, form, wrong))));
    }

    @GetMapping(ONE + "/edit")
    Mono<Rendering> edit(@PathVariable long id, Person person) {
        return chats.requireFor(id, StatementRight.CHANGE, person)
                .zipWith(statements.in(id).filter(Statement::seed).collectList())
                .map(found -> form(
                                found.getT1().subject(),
                                found.getT1().session(),
                                SessionForm.of(found.getT1().session(), found.getT2()),
                                List.of())
                        .build());
    }

    @PutMapping(ONE)
    Mono<Rendering> change(@PathVariable long id, @ModelAttribute SessionForm form, Person person) {
        return chats.requireFor(id, StatementRight.CHANGE, person)
                .flatMap(before -> Mono.fromSupplier(() -> form.read(languages()))
                        .flatMap(read -> chats.change(id, form.seen(), read, person))
                        .map(chat -> Screen.seeOther(chat.path(), "statements.said.changed"))
                        .onErrorResume(
                                Refused.class,
                                again("question", wrong -> form(before.subject(), before.session(), form, wrong))));
    }

    @DeleteMapping(ONE)
    Mono<Rendering> withdraw(@PathVariable long id, Person person) {
        return chats.withdraw(id, person)
                .map(chat -> Screen.seeOther(chat.subject().path(), "statements.said.withdrawn"));
    }

    @GetMapping(ONE + "/end")
    Mono<Rendering> end(@PathVariable long id, Person person) {
        return chats.requireFor(id, StatementRight.END, person)
                .map(chat -> end(chat, EndForm.of(chat.session()), List.of()).build());
    }

    private static Screen end(Chat chat, EndForm filled, List<Complaint> complaints) {
        return Screen.of("statements/end")
                .with("chat", chat)
                .with("filled", filled)
                .with("complaints", complaints)
                .form();
    }

    @PutMapping(ONE + "/end")
    Mono<Rendering> end(
            @PathVariable long id, @ModelAttribute EndForm form, Person person, ServerWebExchange exchange) {
        return chats.requireFor(id, StatementRight.END, person)
                .flatMap(chat -> Mono.fromSupplier(() -> form.read(LanguageChoice.of(exchange)))
                        .flatMap(read -> chats.end(id, form.seen(), read, person))
                        .map(ended -> Screen.seeOther(ended.path(), "statements.said.ended"))
                        .onErrorResume(
                                Refused.class,
                                refused -> later(id, person)
                                        .flatMap(now -> again("until", wrong -> end(now, form, wrong))
                                                .apply(refused))));
    }

    /** As it stands now: a colleague may have changed it meanwhile. */
    private Mono<Chat> later(long id, Person person) {
        return Mono.defer(() -> chats.require(id, person));
    }

    /** The form again, filled in, with what is wrong; what has no place in it stands at this field. */
    private static Function<Refused, Mono<Rendering>> again(String field, Function<List<Complaint>, Screen> form) {
        return refused -> {
            Refusal.Kind kind = refused.refusal().kind();
            List<Complaint> wrong = refused.complaints().stream()
                    .map(complaint -> complaint.field().isEmpty() ? complaint.at(field) : complaint)
                    .toList();
            return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                    ? Mono.just(form.apply(wrong)
                            .status(HttpStatus.valueOf(kind.status()))
                            .build())
                    : Mono.error(refused);
        };
    }
}
