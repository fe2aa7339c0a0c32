package nl.buurtstem.votes;

import nl.buurtstem.web.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/** All ballots of a closed round, for whoever wants to count them again. */
@Controller
class ResultPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Rounds rounds;
    private final BallotRepository ballots;

    ResultPages(Rounds rounds, BallotRepository ballots) {
        this.rounds = rounds;
        this.ballots = ballots;
    }

    @GetMapping("/votes/{id:\\d{1,18}}/ballots.csv")
    Mono<ResponseEntity<String>> ballots(@PathVariable long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isCounted)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()))
                .thenMany(ballots.published(id))
                .collectList()
                .map(lines -> ResponseEntity.ok().contentType(CSV).body("receipt,marks\n" + String.join("", lines)));
    }
}
