package nl.buurtstem.votes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.Mark;
import nl.buurtstem.votes.count.Openness;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What lets anybody check a round: the file from which it is counted again, the signed heads of its tree, and one's own receipt. */
@Controller
class ResultPages {

    private static final String ONE = "/votes/{id:\\d{1,18}}";

    private final Rounds rounds;
    private final BallotRepository ballots;
    private final Trees trees;

    ResultPages(Rounds rounds, BallotRepository ballots, Trees trees) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.trees = trees;
    }

    private Mono<VotingRound> counted(long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isCounted)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()));
    }

    @GetMapping(ONE + "/published.json")
    Mono<ResponseEntity<String>> file(@PathVariable long id, Viewer viewer) {
        return counted(id, viewer)
                .zipWhen(round -> ballots.file(id))
                .map(both -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + both.getT1().fileName() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(both.getT2()));
    }

    @GetMapping(ONE + "/heads")
    Mono<Rendering> heads(@PathVariable long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isBound)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()))
                .zipWith(trees.signed(id))
                .map(both -> Screen.of("votes/heads")
                        .with("round", both.getT1())
                        .with("tree", both.getT2())
                        .build());
    }

    @GetMapping(ONE + "/receipt")
    Mono<Rendering> check(@PathVariable long id, Viewer viewer) {
        return rounds.require(id, viewer)
                .filter(VotingRound::isBound)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()))
                .flatMap(round -> round.isCounted() ? screen(round, "", null) : Mono.just(later(round)))
                .map(Screen::build);
    }

    /** Whoever types the address of a receipt while people vote reads when to come back. */
    private static Screen later(VotingRound round) {
        return Screen.of("votes/check_later").with("round", round);
    }

    /**
     * What became of a receipt.
     *
     * @param paper what stands on the ballot; null when there is no ballot with it
     * @param replaced whether the ballot was changed later
     */
    record Found(@Nullable BallotPaper paper, boolean replaced) {}

    private Mono<Screen> screen(VotingRound round, String typed, @Nullable Found found) {
        return rounds.optionsOf(round.id())
                .zipWith(ballots.outcome(round.id()))
                .map(both -> Screen.of("votes/check")
                        .with("round", round)
                        .with("options", both.getT1())
                        .with(
                                "listed",
                                both.getT2().ballots()
                                        >= round.listedFrom(both.getT1().size()))
                        .with("few", !Openness.showsFigures(both.getT2().ballots()))
                        .with("typed", typed)
                        .with("found", found)
                        .form());
    }

    /** For browsers without scripts: those with them look into the published file by themselves and send nothing. */
    @PostMapping(ONE + "/receipt")
    Mono<Rendering> checked(@PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return counted(id, viewer).zipWith(RoundDesk.typed(exchange)).flatMap(both -> {
            String receipt = normal(both.getT2().value("receipt"));
            Mono<Found> found = ballots.paper(id, receipt)
                    .map(paper -> new Found(paper, false))
                    .switchIfEmpty(Mono.defer(() -> ballots.isReplaced(id, receipt))
                            .map(replaced -> new Found(null, replaced)));
            return found.flatMap(one -> screen(both.getT1(), receipt, one)).map(Screen::build);
        });
    }

    /** As receipts are kept: capitals, in groups of four. */
    static String normal(String typed) {
        String signs = Typed.digits(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return signs.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** For templates: the titles of what a paper names, with its number where that says something. */
    static Map<String, Integer> said(BallotPaper paper, List<RoundOption> options) {
        Map<String, Integer> said = new LinkedHashMap<>();
        paper.marks().stream()
                .sorted(Comparator.comparingInt(Mark::value))
                .forEach(mark -> options.stream()
                        .filter(option -> option.id() == mark.option())
                        .forEach(option -> said.put(option.is().title(), mark.value())));
        return said;
    }
}
