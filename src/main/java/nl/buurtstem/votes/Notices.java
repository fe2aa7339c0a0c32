package nl.buurtstem.votes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door for what can still be done with a round that nobody can change any more: saying something about it in public, and stopping it while it is open. A
 * stopped round is never counted, and its ballots stay closed; a last head of its tree is signed, so that anybody can see that they stay what they are.
 */
@Component("votingNotices")
public class Notices {

    /** The letter that tells who voted that the round was stopped. */
    public static final String STOPPED = "votes.stopped";

    public static final String ROUND = "round";

    private final NoticeRepository notices;
    private final Rounds rounds;
    private final Secrets secrets;
    private final Trees trees;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            Rounds rounds,
            Secrets secrets,
            Trees trees,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.notices = notices;
        this.rounds = rounds;
        this.secrets = secrets;
        this.trees = trees;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was said about this round, the last first. */
    Mono<List<Notice>> of(long round) {
        return notices.of(round).collectList();
    }

    /** The round, when this person may say something about it in public; refuses otherwise. */
    Mono<VotingRound> requireBound(long id, Person by) {
        return rounds.requireDesk(id, by)
                .filter(VotingRound::isBound)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NOT_OPEN_YET.because()));
    }

    /** The round, when this person may stop it now; refuses otherwise. */
    Mono<VotingRound> requireStoppable(long id, Person by) {
        return rounds.requireDesk(id, by).doOnNext(round -> BallotScreens.requireOpen(round.phase(clock.instant())));
    }

    /** Says something about a round, for everybody to read; it cannot be taken back. */
    @Transactional
    public Mono<VotingRound> say(long id, String text, String language, Person by) {
        return requireBound(id, by)
                .delayUntil(round -> add(round, text, language, false))
                .delayUntil(round -> log("voting.notice", id, by));
    }

    private Mono<Void> add(VotingRound round, String typed, String language, boolean stops) {
        String text = Prose.text(typed);
        int length = Prose.length(text);
        return length < Notice.TEXT_MIN || length > Notice.TEXT_MAX
                ? Mono.error(() -> VoteRefusal.TEXT_LENGTH
                        .because("min", Notice.TEXT_MIN, "max", Notice.TEXT_MAX, "length", length)
                        .at("text"))
                : notices.add(round.id(), new Notice(text, language, stops, clock.instant()));
    }

    /**
     * Stops an open round for good, with a reason that everybody reads. Nothing is counted; who voted with an e-mail address is told.
     *
     * @param revision the one they saw
     */
    @Transactional
    public Mono<VotingRound> stop(long id, int revision, String reason, String language, Person by) {
        return requireStoppable(id, by)
                .delayUntil(round -> notices.hold(id, revision)
                        .switchIfEmpty(Mono.error(() -> VoteRefusal.CHANGED_MEANWHILE.because())))
                .delayUntil(round -> add(round, reason, language, true))
                .delayUntil(round -> notices.stop(id))
                .delayUntil(round -> trees.sign(id, LocalDate.ofInstant(clock.instant(), Page.ZONE)))
                .delayUntil(round -> log("voting.stop", id, by))
                .delayUntil(round -> outbox.write(STOPPED, STOPPED + ":" + id, Map.of(ROUND, String.valueOf(id))))
                .flatMap(round -> rounds.require(id, by));
    }

    private Mono<Void> log(String act, long round, Person by) {
        return audit.write(by.id(), act, "voting_round", String.valueOf(round), Map.of());
    }

    /** A round that was stopped, and why. */
    public record Stopped(VotingRound round, Notice reason) {}

    /** What the letter about a stopped round tells; empty when there is no such round. */
    public Mono<Stopped> stopped(long id) {
        return rounds.require(id, Viewer.GUEST)
                .filter(VotingRound::isStopped)
                .zipWith(notices.of(id).filter(Notice::stops).next(), Stopped::new);
    }

    /** Those of these people whose address voted in this round, or got a paper. What they voted is known to nobody. */
    public Flux<Resident> voters(long round, List<Resident> people) {
        List<byte[]> keys = people.stream()
                .map(person -> secrets.voter(round, person.email()))
                .toList();
        return notices.votersAmong(round, keys).map(people::get);
    }
}
