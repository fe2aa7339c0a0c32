package nl.buurtstem.votes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.Lot;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to a round's life: making it, its options, announcing it, fixing its dates. */
@Component("votingRounds")
public class Rounds {

    /** Kind of the letter that leaves when a round opens. */
    public static final String OPENED = "votes.opened";

    private final RoundRepository rounds;
    private final OptionRepository options;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Areas areas;
    private final Clock clock;

    Rounds(
            RoundRepository rounds,
            OptionRepository options,
            Secrets secrets,
            AuditLog audit,
            Outbox outbox,
            Areas areas,
            Clock clock) {
        this.rounds = rounds;
        this.options = options;
        this.secrets = secrets;
        this.audit = audit;
        this.outbox = outbox;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The round, as far as this viewer may see it.
     *
     * @throws nl.buurtstem.kernel.Refused (no such round) when they may not
     */
    public Mono<VotingRound> require(long id, Viewer viewer) {
        return rounds.find(id)
                .filter(round -> !round.isHidden() || VotingRight.MAKE.allows(viewer, round.where()))
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_SUCH_ROUND.because()));
    }

    /** Its options, in the order in which they were made. */
    public Mono<List<RoundOption>> optionsOf(long id) {
        return options.of(id).collectList();
    }

    /** The round, when this person makes rounds there; refuses otherwise. */
    Mono<VotingRound> requireDesk(long id, Person by) {
        return require(id, by).doOnNext(round -> VotingRight.MAKE.require(by, round.where()));
    }

    /** The same, as long as it may still change. */
    Mono<VotingRound> requireChangeable(long id, Person by) {
        return requireDesk(id, by)
                .filter(VotingRound::mayChange)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.ROUND_FIXED.because()));
    }

    /** Keeps a draft. */
    @Transactional
    public Mono<VotingRound> draft(NewRound round, Person by) {
        return Mono.fromRunnable(() -> VotingRight.MAKE.require(by, path(round.area())))
                .then(rounds.add(round))
                .delayUntil(id -> rounds.divide(id, round.sizes().parts()))
                .delayUntil(id -> log("voting.draft", id, by))
                .flatMap(rounds::find);
    }

    /** An area above the neighbourhoods stands for itself on the levels below it. */
    private AreaPath path(int id) {
        Area area = areas.area(id);
        if (area.level() == Level.NEIGHBOURHOOD) {
            return areas.pathOf(id);
        }
        Integer parent = area.parent();
        return area.level() == Level.DISTRICT && parent != null
                ? new AreaPath(id, id, parent)
                : new AreaPath(id, id, id);
    }

    /**
     * Changes a round that is not fixed.
     *
     * @param revision the one they changed
     */
    @Transactional
    public Mono<VotingRound> edit(long id, int revision, NewRound round, Person by) {
        return requireChangeable(id, by)
                .doOnNext(old -> VotingRight.MAKE.require(by, path(round.area())))
                .delayUntil(old -> rounds.divide(id, round.sizes().parts()))
                .flatMap(old -> rounds.edit(id, revision, round))
                .switchIfEmpty(changedMeanwhile())
                .flatMap(rounds::find);
    }

    /** Adds something to vote for. Whoever saw the round without it must look again before they fix it. */
    @Transactional
    public Mono<Long> addOption(long id, NewOption option, Person by) {
        return requireOptions(id, by).flatMap(round -> options.add(id, option));
    }

    /** The round, one revision on; nobody fixes it meanwhile. */
    private Mono<VotingRound> requireOptions(long id, Person by) {
        return requireChangeable(id, by)
                .flatMap(round -> rounds.revise(id))
                .switchIfEmpty(Mono.error(() -> VoteRefusal.ROUND_FIXED.because()))
                .flatMap(rounds::find);
    }

    @Transactional
    public Mono<VotingRound> editOption(long id, long option, NewOption now, Person by) {
        return requireOptions(id, by).delayUntil(round -> options.edit(id, option, now));
    }

    @Transactional
    public Mono<VotingRound> removeOption(long id, long option, Person by) {
        return requireOptions(id, by).delayUntil(round -> options.remove(id, option));
    }

    /** Puts back an option that was removed. */
    @Transactional
    public Mono<VotingRound> putBackOption(long id, long option, Person by) {
        return requireOptions(id, by).delayUntil(round -> options.putBack(id, option));
    }

    /** Throws away a draft; it can be put back. */
    @Transactional
    public Mono<VotingRound> throwAway(long id, int revision, Person by) {
        return requireDesk(id, by)
                .flatMap(round -> rounds.move(id, revision, List.of(RoundStage.DRAFT), RoundStage.THROWN))
                .switchIfEmpty(changedMeanwhile())
                .delayUntil(thrown -> log("voting.throw_away", id, by))
                .flatMap(rounds::find);
    }

    /** Makes it a draft again. Refused when another round goes on meanwhile from the one that this one went on from. */
    @Transactional
    public Mono<VotingRound> putBack(long id, int revision, Person by) {
        return requireDesk(id, by)
                .flatMap(round -> rounds.move(id, revision, List.of(RoundStage.THROWN), RoundStage.DRAFT))
                .onErrorMap(DuplicateKeyException.class, twice -> StageRefusal.WENT_ON_ALREADY.because())
                .switchIfEmpty(changedMeanwhile())
                .delayUntil(back -> log("voting.put_back", id, by))
                .flatMap(rounds::find);
    }

    /** Shows it to everybody; it may still change. */
    @Transactional
    public Mono<VotingRound> announce(long id, int revision, Person by) {
        return requireChangeable(id, by)
                .zipWith(optionsOf(id))
                .doOnNext(both -> Readiness.toAnnounce(both.getT1(), both.getT2(), today())
                        .refuseIfAny())
                .flatMap(both -> rounds.move(id, revision, List.of(RoundStage.DRAFT), RoundStage.ANNOUNCED))
                .switchIfEmpty(changedMeanwhile())
                .delayUntil(moved -> log("voting.announce", id, by))
                .flatMap(rounds::find);
    }

    /** Fixes dates and options: from now on nobody changes what people are asked. */
    @Transactional
    public Mono<VotingRound> fix(long id, int revision, Person by) {
        String lot = Lot.commitment(secrets.lot(id));
        return requireChangeable(id, by)
                .zipWith(optionsOf(id))
                .doOnNext(both -> toFix(both.getT1(), both.getT2()).refuseIfAny())
                .flatMap(both -> rounds.fix(id, revision, lot, residents(both.getT1())))
                .switchIfEmpty(changedMeanwhile())
                .delayUntil(fixed -> log("voting.fix", id, by))
                .flatMap(rounds::find)
                .delayUntil(this::tellWhenItOpens);
    }

    /** Whoever is told of it looks whether it still opens then: it may be taken back before, and fixed with other days. */
    private Mono<Void> tellWhenItOpens(VotingRound round) {
        String revision = String.valueOf(round.revision());
        Map<String, String> what = Map.of("round", String.valueOf(round.id()), "revision", revision);
        Instant opens = Objects.requireNonNull(round.is().when().opensAt());
        return outbox.write(OPENED, OPENED + ":" + round.id() + ":" + revision, what, opens);
    }

    /** Everything that stands in the way of fixing it now. */
    Complaints toFix(VotingRound round, List<RoundOption> all) {
        return Readiness.toFix(round, all, residents(round), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    private long residents(VotingRound round) {
        return areas.area(round.is().area()).inhabitants();
    }

    /** Makes it a draft again, as long as nobody could vote. */
    @Transactional
    public Mono<VotingRound> takeBack(long id, int revision, Person by) {
        List<RoundStage> from = List.of(RoundStage.ANNOUNCED, RoundStage.FIXED);
        return requireDesk(id, by)
                .filter(round -> round.phase(clock.instant()) == Phase.COMING)
                .flatMap(round -> rounds.move(id, revision, from, RoundStage.DRAFT))
                .switchIfEmpty(changedMeanwhile())
                .delayUntil(back -> log("voting.take_back", id, by))
                .flatMap(rounds::find);
    }

    private static <T> Mono<T> changedMeanwhile() {
        return Mono.error(() -> VoteRefusal.CHANGED_MEANWHILE.because());
    }

    private Mono<Void> log(String act, long id, Person by) {
        return audit.write(by.id(), act, "voting_round", String.valueOf(id), Map.of());
    }
}
