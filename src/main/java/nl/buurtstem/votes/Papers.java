package nl.buurtstem.votes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to voting at a desk: opening one, printing papers, giving them to people, making lost ones void. */
@Component("votingPapers")
public class Papers {

    static final int PILE = 200;
    /** So long before the round closes the last papers come in, because entering them takes time and ends when it closes. */
    static final Duration TO_ENTER = Duration.ofHours(1);

    /** So long whoever noted that somebody got a paper can take that back. */
    static final Duration TO_TAKE_BACK = Duration.ofMinutes(10);

    private final PaperRepository papers;
    private final PileRepository piles;
    private final Rounds rounds;
    private final Letters letters;
    private final Secrets secrets;
    private final PaperSecrets codes;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Papers(
            PaperRepository papers,
            PileRepository piles,
            Rounds rounds,
            Letters letters,
            Secrets secrets,
            PaperSecrets codes,
            AuditLog audit,
            Clock clock) {
        this.papers = papers;
        this.piles = piles;
        this.rounds = rounds;
        this.letters = letters;
        this.secrets = secrets;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The round, when this person has this right there; refuses otherwise. */
    Mono<VotingRound> require(long id, PaperRight right, Viewer by) {
        return rounds.require(id, by).doOnNext(round -> right.require(by, round.where()));
    }

    /** Where people vote on paper in this round; empty when they do not. */
    Mono<PaperDesk> desk(long round) {
        return papers.desk(round);
    }

    Mono<PaperAccount> account(long round) {
        return papers.account(round);
    }

    /** Says that this round is voted on at a desk too. Once somebody got a paper, its time does not become shorter. */
    @Transactional
    public Mono<VotingRound> open(long id, PaperDesk desk, Person by) {
        return require(id, PaperRight.OPEN, by)
                .doOnNext(round -> check(round, desk))
                .delayUntil(round -> papers.open(id, desk)
                        .switchIfEmpty(Mono.error(
                                () -> PaperRefusal.DESK_UNTIL.because().at("until"))))
                .delayUntil(round -> log(
                        "voting.paper_desk", id, Map.of("until", desk.until().toString()), by));
    }

    private static void check(VotingRound round, PaperDesk desk) {
        Complaints complaints = new Complaints();
        int length = desk.place().length();
        complaints.require(
                length >= PaperDesk.PLACE_MIN && length <= PaperDesk.PLACE_MAX, "place", PaperRefusal.PLACE_MISSING);
        Instant opens = round.is().when().opensAt();
        Instant closes = round.is().when().closesAt();
        boolean within = opens != null
                && closes != null
                && desk.until().isAfter(opens)
                && !desk.until().isAfter(closes.minus(TO_ENTER));
        complaints.require(within, "until", PaperRefusal.DESK_UNTIL);
        complaints.refuseIfAny();
    }

    /** Makes so many papers. */
    @Transactional
    public Mono<List<PaperSheet>> print(long id, int many, Person by) {
        return require(id, PaperRight.PRINT, by)
                .delayUntil(this::requireDesk)
                .then(rounds.optionsOf(id))
                .flatMap(options -> pile(id, many, options))
                .delayUntil(pile -> log("voting.papers", id, Map.of("papers", String.valueOf(pile.size())), by));
    }

    private Mono<PaperDesk> requireDesk(VotingRound round) {
        return papers.desk(round.id())
                .filter(desk -> round.isFixed())
                .switchIfEmpty(Mono.error(() -> PaperRefusal.NO_PAPER.because()));
    }

    private Mono<List<PaperSheet>> pile(long round, int many, List<RoundOption> options) {
        List<LetterCode> fresh = IntStream.range(0, many)
                .mapToObj(n -> LetterCode.random(random))
                .toList();
        return piles.add(
                        Pile.PAPERS,
                        round,
                        fresh.stream().map(code -> codes.key(round, code)).toList())
                .map(first -> IntStream.range(0, many)
                        .mapToObj(n -> sheet(round, first + n, fresh.get(n), options))
                        .toList());
    }

    private PaperSheet sheet(long round, int serial, LetterCode code, List<RoundOption> options) {
        return new PaperSheet(serial, code, codes.receipt(round, code), inOrder(round, code, options));
    }

    /** The options in the order in which they stand on this paper. */
    List<RoundOption> inOrder(long round, LetterCode code, List<RoundOption> options) {
        return secrets.shuffled(round, "paper " + code.value(), options);
    }

    /**
     * Writes that somebody who is there gets a paper, whichever lies on top.
     *
     * @param who their address or the code of their letter, so that they do not vote in another way too; empty: they have neither
     * @param neighbourhood where they live; null: they do not say
     */
    @Transactional
    public Mono<Given> give(long id, String who, @Nullable Integer neighbourhood, Person by) {
        return require(id, PaperRight.GIVE, by)
                .delayUntil(this::requireDesk)
                .flatMap(round -> voter(id, who.strip())
                        .delayUntil(
                                voter -> papers.visit(id, voter, neighbourhood).doOnNext(Papers::requireGiven))
                        .map(voter -> new Given(round, codes.tick(id, voter, clock.instant(), by))));
    }

    /**
     * Somebody got a paper.
     *
     * @param tick takes that back, in the hands of whoever noted it, and for a short while
     */
    public record Given(VotingRound round, String tick) {

        @Override
        public String toString() {
            return "a paper given in round " + round.id();
        }
    }

    /** Takes back that somebody got a paper, because it was noted by mistake, or the paper is back unused. Refused when it is too late. */
    @Transactional
    public Mono<VotingRound> takeBack(long id, String tick, Person by) {
        return require(id, PaperRight.GIVE, by)
                .delayUntil(round -> Mono.justOrEmpty(codes.ticked(id, tick, clock.instant(), by))
                        .flatMap(voter -> papers.takeBack(id, voter))
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(
                                () -> PaperRefusal.TICK_STAYS.because().at("tick"))))
                .delayUntil(round -> log("voting.paper_taken_back", id, Map.of(), by));
    }

    private Mono<byte[]> voter(long round, String who) {
        if (who.isEmpty()) {
            byte[] chance = new byte[32];
            random.nextBytes(chance);
            return Mono.just(chance);
        }
        if (who.matches("\\S+@\\S+\\.\\S+")) {
            return Mono.just(secrets.voter(round, who));
        }
        LetterCode code = LetterCode.read(who);
        return code == null
                ? Mono.error(() -> PaperRefusal.NOT_AN_ADDRESS.because().at("who"))
                : letters.require(round, code).map(good -> secrets.voter(round, good.person()));
    }

    private static void requireGiven(String said) {
        switch (said) {
            case "GIVEN" -> {}
            case "VOTED" -> throw PaperRefusal.PERSON_VOTED.because().at("who");
            case "EARLY" -> throw VoteRefusal.NOT_OPEN_YET.because();
            case "LATE" -> throw PaperRefusal.DESK_OVER.because();
            default -> throw PaperRefusal.NO_PAPER.because();
        }
    }

    /** Makes a paper void that got lost or was given back for another one. */
    @Transactional
    public Mono<VotingRound> discard(long id, int serial, PaperFault fault, Person by) {
        return require(id, PaperRight.DISCARD, by)
                .delayUntil(round -> papers.discard(id, serial, fault)
                        .filter(done -> done)
                        .switchIfEmpty(Mono.error(
                                () -> PaperRefusal.PAPER_NOT_FREE.because().at("serial"))))
                .delayUntil(round -> log(
                        "voting.paper_void", id, Map.of("serial", String.valueOf(serial), "reason", fault.name()), by));
    }

    private Mono<Void> log(String act, long round, Map<String, String> detail, Person by) {
        return audit.write(by.id(), act, "voting_round", String.valueOf(round), detail);
    }

    Instant now() {
        return clock.instant();
    }
}
