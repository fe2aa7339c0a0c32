package nl.buurtstem.votes;

import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
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

/** Saying something in public about a round that nobody can change any more, and stopping one that is open. */
@Controller
class NoticePages {

    private static final String ONE = "/votes/{id:\\d{1,18}}";

    private final Notices notices;
    private final Words words;

    NoticePages(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    @GetMapping(ONE + "/notices")
    Mono<Rendering> write(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return notices.requireBound(id, person)
                .map(round -> form(round, false, blank(exchange), List.of()).build());
    }

    @GetMapping(ONE + "/stop")
    Mono<Rendering> ask(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return notices.requireStoppable(id, person)
                .map(round -> form(round, true, blank(exchange), List.of()).build());
    }

    private static Typed blank(ServerWebExchange exchange) {
        return new Typed(Map.of("language", LanguageChoice.of(exchange)));
    }

    private static Screen form(VotingRound round, boolean stops, Typed typed, List<Complaint> complaints) {
        return Screen.of("votes/notice")
                .with("round", round)
                .with("stops", stops)
                .with("typed", typed)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE + "/notices")
    Mono<Rendering> say(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return notices.requireBound(id, person)
                .zipWith(RoundDesk.typed(exchange))
                .flatMap(both -> Mono.just(both.getT2())
                        .flatMap(typed -> notices.say(id, typed.value("text"), language(typed), person))
                        .map(round -> Screen.seeOther(round.path(), "votes.said.notice"))
                        .onErrorResume(Refused.class, refused -> again(both.getT1(), false, both.getT2(), refused)));
    }

    @PostMapping(ONE + "/stop")
    Mono<Rendering> stop(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return notices.requireStoppable(id, person)
                .zipWith(RoundDesk.typed(exchange))
                .flatMap(both -> Mono.just(both.getT2())
                        .flatMap(typed ->
                                notices.stop(id, typed.revision(), typed.value("text"), language(typed), person))
                        .map(round -> Screen.seeOther(round.path(), "votes.said.stopped"))
                        .onErrorResume(Refused.class, refused -> again(both.getT1(), true, both.getT2(), refused)));
    }

    private String language(Typed typed) {
        return words.languages().stream()
                .map(Language::tag)
                .filter(tag -> typed.is("language", tag))
                .findFirst()
                .orElseThrow(() -> VoteRefusal.LANGUAGE_UNKNOWN.because().at("language"));
    }

    private static Mono<Rendering> again(VotingRound round, boolean stops, Typed typed, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(form(round, stops, typed, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }
}
