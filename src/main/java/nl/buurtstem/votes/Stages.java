package nl.buurtstem.votes;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to what makes a vote of several stages: a norm over residents, and a next round about what won. */
@Component("votingStages")
public class Stages {

    private static final int OPTIONS_MIN = 2;

    private final StageRepository stages;
    private final OptionRepository options;
    private final Rounds rounds;
    private final Results results;
    private final Areas areas;

    Stages(StageRepository stages, OptionRepository options, Rounds rounds, Results results, Areas areas) {
        this.stages = stages;
        this.options = options;
        this.rounds = rounds;
        this.results = results;
        this.areas = areas;
    }

    /**
     * What stands beside a round.
     *
     * @param before the round it goes on from, if this viewer may see it
     * @param after the round that goes on from it, likewise
     * @param next how many options a next round would have; 0 when this viewer makes none from here
     * @param norm what it asks of the residents
     */
    record Beside(
            @Nullable VotingRound before,
            @Nullable VotingRound after,
            int next,
            @Nullable Norm norm) {}

    Mono<Beside> beside(VotingRound round, @Nullable Result result, Viewer viewer) {
        Long before = round.before();
        return Mono.zip(
                        before == null ? none() : seen(before, viewer),
                        stages.after(round.id()).flatMap(id -> seen(id, viewer)).defaultIfEmpty(Optional.empty()),
                        stages.after(round.id()).hasElement())
                .map(all -> new Beside(
                        all.getT1().orElse(null),
                        all.getT2().orElse(null),
                        all.getT3() ? 0 : mayGoOn(round, result, viewer),
                        norm(round)));
    }

    private static Mono<Optional<VotingRound>> none() {
        return Mono.just(Optional.empty());
    }

    private Mono<Optional<VotingRound>> seen(long id, Viewer viewer) {
        return rounds.require(id, viewer).map(Optional::of).onErrorReturn(Optional.empty());
    }

    private @Nullable Norm norm(VotingRound round) {
        RoundNorm norm = round.norm();
        return norm == null ? null : norm.with(areas.area(round.is().area()).inhabitants());
    }

    private static int mayGoOn(VotingRound round, @Nullable Result result, Viewer viewer) {
        boolean may = round.isCounted() && result != null && VotingRight.MAKE.allows(viewer, round.where());
        int won = may && result != null ? goingOn(result).size() : 0;
        return won < OPTIONS_MIN ? 0 : won;
    }

    /** What won; plans that won money are carried out, and nobody chooses among them again. */
    private static List<RoundOption> goingOn(Result result) {
        return result.round().isBudget() ? List.of() : winners(result);
    }

    private static List<RoundOption> winners(Result result) {
        return result.bars().stream()
                .filter(bar -> bar.tally().won())
                .map(Result.Bar::option)
                .toList();
    }

    /** Sets what a round asks of the residents, or with null that it asks nothing. */
    @Transactional
    public Mono<VotingRound> ask(long id, int revision, @Nullable RoundNorm norm, Person by) {
        return rounds.requireChangeable(id, by)
                .doOnNext(round -> {
                    if (norm != null && !RoundNorm.fits(norm.of(), round.way().kind())) {
                        throw StageRefusal.NORM_DOES_NOT_FIT.because().at("of");
                    }
                })
                .flatMap(round -> stages.ask(id, revision, norm))
                .switchIfEmpty(Mono.error(() -> VoteRefusal.CHANGED_MEANWHILE.because()))
                .flatMap(asked -> rounds.require(asked, by));
    }

    /** What a next round would be about, when this person may make one. */
    Mono<Result> requireGoingOn(long id, Person by) {
        return rounds.requireDesk(id, by)
                .filter(VotingRound::isCounted)
                .flatMap(results::of)
                .filter(result -> goingOn(result).size() >= OPTIONS_MIN)
                .switchIfEmpty(Mono.error(() -> StageRefusal.NOTHING_TO_GO_ON_WITH.because()));
    }

    /** A draft of a next round, about what won in this one. Once: a colleague who does the same finds that one. */
    @Transactional
    public Mono<VotingRound> goOn(long id, Person by) {
        return requireGoingOn(id, by)
                .flatMap(result -> rounds.draft(next(result.round()), by)
                        .delayUntil(draft -> stages.follow(draft.id(), id)
                                .switchIfEmpty(Mono.error(() -> StageRefusal.WENT_ON_ALREADY.because())))
                        .delayUntil(draft -> Flux.fromIterable(winners(result))
                                .concatMap(option -> options.add(draft.id(), option.is()))))
                .onErrorMap(DuplicateKeyException.class, twice -> StageRefusal.WENT_ON_ALREADY.because());
    }

    /** Question, text and voters stay until somebody writes others; people choose one, and the days are open. */
    private static NewRound next(VotingRound round) {
        NewRound is = round.is();
        return new NewRound(
                is.question(),
                is.body(),
                is.language(),
                is.area(),
                is.influence(),
                is.resultUse(),
                Way.SINGLE,
                NewRound.Sizes.ONE_WINNER,
                is.voters(),
                true,
                new NewRound.When(null, null, null, null));
    }
}
