package nl.buurtstem.votes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.votes.turnout.Turnout;
import nl.buurtstem.votes.turnout.TurnoutFile;
import nl.buurtstem.web.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who took part in a counted round, for machines. */
@Controller
class TurnoutPages {

    private static final String ONE = "/votes/{id:\\d{1,18}}/turnout";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Rounds rounds;
    private final Turnouts turnouts;
    private final JsonMapper json;

    TurnoutPages(Rounds rounds, Turnouts turnouts, JsonMapper json) {
        this.rounds = rounds;
        this.turnouts = turnouts;
        this.json = json;
    }

    private Mono<VotingRound> counted(long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isCounted)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()));
    }

    @GetMapping(ONE + ".csv")
    Mono<ResponseEntity<String>> csv(@PathVariable long id, Viewer viewer) {
        return counted(id, viewer).flatMap(turnouts::of).map(turnout -> file(id, CSV, "csv", TurnoutFile.csv(turnout)));
    }

    @GetMapping(ONE + ".json")
    Mono<ResponseEntity<String>> json(@PathVariable long id, Viewer viewer) {
        return counted(id, viewer)
                .flatMap(round -> turnouts.of(round).map(turnout -> object(round, turnout)))
                .map(object -> file(id, MediaType.APPLICATION_JSON, "json", json.writeValueAsString(object)));
    }

    private static Map<String, Object> object(VotingRound round, Turnout turnout) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("round", round.id());
        object.put("question", round.is().question());
        object.put("hidden", "null: fewer than five people, or a number from which such a number would follow");
        object.put("places", TurnoutFile.json(turnout));
        return object;
    }

    private static ResponseEntity<String> file(long id, MediaType type, String ending, String body) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("turnout-" + id + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> headers.setContentDisposition(name))
                .body(body);
    }
}
