package nl.buurtstem.votes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.installation.Batches;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.BallotPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door for voting. A paper that comes here is one that {@link nl.buurtstem.votes.count.BallotRules} allows. */
@Component
public class Ballots {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final BallotRepository ballots;
    private final Batches<Vote, Verdict> queue;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Ballots(BallotRepository ballots, Batches<Vote, Verdict> queue, Secrets secrets) {
        this.ballots = ballots;
        this.queue = queue;
        this.secrets = secrets;
    }

    /** What makes a form somebody's own: it is in their browser only, and token and receipt follow from it. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Casts this person's vote. The same form and paper again gives the same receipt; the same form with another paper changes it.
     *
     * @param once what {@link #fresh} gave their form
     * @throws nl.buurtstem.kernel.Refused when they voted before, or it is not the time
     */
    Mono<Receipt> cast(
            VotingRound round, Person person, String once, @Nullable Integer neighbourhood, BallotPaper paper) {
        return cast(round, person.email(), VoteChannel.ONLINE, once, neighbourhood, paper);
    }

    private Mono<Receipt> cast(
            VotingRound round,
            String person,
            VoteChannel channel,
            String once,
            @Nullable Integer neighbourhood,
            BallotPaper paper) {
        return Mono.defer(() -> {
            if (!FORM.matcher(once).matches()) {
                return Mono.error(VoteRefusal.FORM_TOO_OLD.because());
            }
            byte[] voter = secrets.voter(round.id(), person);
            String token = secrets.token(round.id(), once);
            return write(round, voter, channel, neighbourhood, token, paper);
        });
    }

    /** The same for whoever has this letter. */
    Mono<Receipt> castByLetter(
            VotingRound round, LetterCode code, String once, @Nullable Integer neighbourhood, BallotPaper paper) {
        return cast(round, code.person(), VoteChannel.LETTER, once, neighbourhood, paper);
    }

    /** Changes the ballot that has this token; who does so is not asked. */
    Mono<Receipt> change(VotingRound round, String token, BallotPaper paper) {
        return Mono.defer(() -> write(round, null, VoteChannel.ONLINE, null, token, paper));
    }

    /**
     * A vote that reached the municipality in another way.
     *
     * @param person an address or another text that stands for one person; only its keyed hash is kept
     * @param neighbourhood where they live; null: not said
     */
    public record Entered(
            String person, VoteChannel channel, @Nullable Integer neighbourhood, BallotPaper paper) {}

    /** Enters a pile of votes together; gives how many were taken. */
    public Mono<Integer> enter(VotingRound round, List<Entered> pile) {
        List<Vote> votes = pile.stream().map(one -> vote(round, one)).toList();
        return pile.isEmpty()
                ? Mono.just(0)
                : ballots.cast(votes).map(verdicts ->
                        (int) verdicts.stream().filter(Verdict::isIn).count());
    }

    private Vote vote(VotingRound round, Entered one) {
        byte[] voter = secrets.voter(round.id(), one.person());
        String token = secrets.token(round.id(), fresh());
        String receipt = secrets.receipt(round.id(), token, one.paper());
        return new Vote(round.id(), voter, one.channel(), one.neighbourhood(), hash(token), receipt, one.paper());
    }

    private Mono<Receipt> write(
            VotingRound round,
            byte @Nullable [] voter,
            VoteChannel channel,
            @Nullable Integer neighbourhood,
            String token,
            BallotPaper paper) {
        String receipt = secrets.receipt(round.id(), token, paper);
        Vote vote = new Vote(round.id(), voter, channel, neighbourhood, hash(token), receipt, paper);
        return queue.add(vote).map(verdict -> {
            verdict.requireIn();
            return new Receipt(round, receipt, token, verdict == Verdict.CHANGED);
        });
    }

    /** What two people read on a paper. */
    Mono<Verdict> castOnPaper(PaperBallot read) {
        return queue.add(read.vote()).doOnNext(Verdict::requireIn);
    }

    /** The same for a pile of papers, written together; gives how many were taken. */
    Mono<Integer> castOnPaper(List<PaperBallot> read) {
        return ballots.cast(read.stream().map(PaperBallot::vote).toList())
                .map(verdicts -> (int) verdicts.stream().filter(Verdict::isIn).count());
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The day on which somebody voted with this letter; empty when nobody did. */
    Mono<LocalDate> votedOn(long round, LetterCode code) {
        return ballots.votedOn(round, secrets.voter(round, code.person()));
    }

    /** The day on which this person voted; empty when they did not. */
    Mono<LocalDate> votedOn(long round, Person person) {
        return ballots.votedOn(round, secrets.voter(round, person.email()));
    }
}
