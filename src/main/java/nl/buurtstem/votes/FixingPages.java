package nl.buurtstem.votes;

import java.util.List;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The whole round once more, before nobody can change it any longer. */
@Controller
class FixingPages {

    private final Rounds rounds;
    private final Ideas ideas;
    private final Areas areas;

    FixingPages(Rounds rounds, Ideas ideas, Areas areas) {
        this.rounds = rounds;
        this.ideas = ideas;
        this.areas = areas;
    }

    @GetMapping("/votes/{id:\\d{1,18}}/fixing")
    Mono<Rendering> look(@PathVariable long id, Person person) {
        return rounds.requireChangeable(id, person)
                .zipWith(rounds.optionsOf(id))
                .flatMap(both -> ideasOf(both.getT2())
                        .map(cards -> screen(both.getT1(), both.getT2(), cards).build()));
    }

    private Mono<List<IdeaCard>> ideasOf(List<RoundOption> options) {
        return ideas.cards(options.stream()
                        .map(option -> option.is().idea())
                        .filter(Objects::nonNull)
                        .toList())
                .collectList();
    }

    private Screen screen(VotingRound round, List<RoundOption> options, List<IdeaCard> cards) {
        Area area = areas.area(round.is().area());
        RoundNorm asked = round.norm();
        Norm norm = asked == null ? null : asked.with(area.inhabitants());
        return Screen.of("votes/fixing")
                .with("round", round)
                .with("areaName", area.name())
                .with("options", options)
                .with("norm", norm)
                .with("cautions", Caution.of(round, options, norm, cards))
                .with("complaints", rounds.toFix(round, options).list())
                .form();
    }
}
