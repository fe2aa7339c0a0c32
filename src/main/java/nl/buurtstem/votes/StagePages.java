package nl.buurtstem.votes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.Norm;
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

/** What a round asks of the residents, and the round that comes after it. */
@Controller
class StagePages {

    private static final String ONE = "/votes/{id:\\d{1,18}}";

    private final Stages stages;
    private final Rounds rounds;
    private final Areas areas;

    StagePages(Stages stages, Rounds rounds, Areas areas) {
        this.stages = stages;
        this.rounds = rounds;
        this.areas = areas;
    }

    @GetMapping(ONE + "/norm")
    Mono<Rendering> norm(@PathVariable long id, Person person) {
        return rounds.requireChangeable(id, person)
                .map(round -> form(round, typed(round), List.of()).build());
    }

    private static Typed typed(VotingRound round) {
        Map<String, String> fields = new HashMap<>();
        RoundNorm norm = round.norm();
        fields.put("of", norm == null ? "" : norm.of().name());
        fields.put("percent", norm == null ? "60" : String.valueOf(norm.percent()));
        fields.put("revision", String.valueOf(round.revision()));
        return new Typed(fields);
    }

    private Screen form(VotingRound round, Typed typed, List<Complaint> complaints) {
        return Screen.of("votes/norm")
                .with("round", round)
                .with("area", areas.area(round.is().area()))
                .with(
                        "choices",
                        Arrays.stream(Norm.Of.values())
                                .filter(of -> RoundNorm.fits(of, round.way().kind()))
                                .toList())
                .with("typed", typed)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE + "/norm")
    Mono<Rendering> ask(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return rounds.requireChangeable(id, person)
                .zipWith(RoundDesk.typed(exchange))
                .flatMap(both -> Mono.justOrEmpty(both.getT2())
                        .flatMap(typed -> stages.ask(id, typed.revision(), read(typed), person))
                        .map(round -> Screen.seeOther(round.path(), "votes.said.drafted"))
                        .onErrorResume(Refused.class, refused -> again(both.getT1(), both.getT2(), refused)));
    }

    private static @Nullable RoundNorm read(Typed typed) {
        Norm.Of of = typed.named("of", Norm.Of.values());
        Complaints complaints = new Complaints();
        Integer percent = typed.number(complaints, "percent", 1, RoundNorm.MOST);
        if (of == null) {
            return null;
        }
        complaints.require(percent != null || !complaints.isEmpty(), "percent", StageRefusal.NORM_PERCENT);
        complaints.refuseIfAny();
        return new RoundNorm(of, percent == null ? 1 : percent, null);
    }

    private Mono<Rendering> again(VotingRound round, Typed typed, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(form(round, typed, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    /** Asks first: a draft that nobody wanted stands in the list. */
    @GetMapping(ONE + "/next")
    Mono<Rendering> next(@PathVariable long id, Person person) {
        return stages.requireGoingOn(id, person)
                .map(result ->
                        Screen.of("votes/next").with("result", result).form().build());
    }

    @PostMapping(ONE + "/next")
    Mono<Rendering> goOn(@PathVariable long id, Person person) {
        return stages.goOn(id, person).map(round -> Screen.seeOther(round.path() + "/edit", "votes.said.went_on"));
    }
}
