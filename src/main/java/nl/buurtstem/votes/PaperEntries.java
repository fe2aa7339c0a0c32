package nl.buurtstem.votes;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.PaperEntryRepository.Entry;
import nl.buurtstem.votes.count.BallotPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door for what stands on papers. Two people read each one, the second without seeing what the first read; when they agree it becomes a ballot like any
 * other. When they differ, they look at the paper together: one of the two readings is right, or both are forgotten.
 */
@Component
public class PaperEntries {

    private final PaperEntryRepository entries;
    private final PaperRepository papers;
    private final PaperSecrets codes;
    private final Ballots ballots;

    PaperEntries(PaperEntryRepository entries, PaperRepository papers, PaperSecrets codes, Ballots ballots) {
        this.entries = entries;
        this.papers = papers;
        this.codes = codes;
        this.ballots = ballots;
    }

    /** What came of reading a paper. */
    public enum Came {
        /** A colleague reads it next. */
        FIRST,
        COUNTED,
        VOID,
        DIFFERS
    }

    /**
     * A paper that can be read.
     *
     * @param readings by others so far; two when they differ
     */
    record Found(int serial, List<PaperReading> readings) {

        boolean differs() {
            return readings.size() > 1;
        }
    }

    /** The paper with this code, for somebody who did not read it yet; refused otherwise. */
    Mono<Found> find(VotingRound round, @Nullable LetterCode code, Person by) {
        Mono<Integer> serial = code == null ? Mono.empty() : papers.free(round.id(), codes.key(round.id(), code));
        return serial.switchIfEmpty(
                        Mono.error(() -> PaperRefusal.NO_SUCH_PAPER.because().at("code")))
                .flatMap(number ->
                        entries.of(round.id(), number).collectList().map(all -> found(round, number, all, by)));
    }

    private Found found(VotingRound round, int serial, List<Entry> all, Person by) {
        if (all.size() == 1 && isBy(round, all.getFirst(), by)) {
            throw PaperRefusal.FIRST_READER.because("n", serial);
        }
        return new Found(
                serial,
                all.stream().map(entry -> codes.open(round.id(), entry.said())).toList());
    }

    private boolean isBy(VotingRound round, Entry entry, Person by) {
        return Arrays.equals(entry.reader(), codes.reader(round.id(), by));
    }

    /** Takes in what this person read. */
    Mono<Came> read(VotingRound round, LetterCode code, PaperReading reading, Person by) {
        return find(round, code, by).flatMap(found -> switch (found.readings().size()) {
            case 0 -> keep(round, found, 1, reading, by).thenReturn(Came.FIRST);
            case 1 ->
                found.readings().getFirst().text().equals(reading.text())
                        ? finish(round, code, reading)
                        : keep(round, found, 2, reading, by).thenReturn(Came.DIFFERS);
            default -> Mono.<Came>error(() -> PaperRefusal.READ_ALREADY.because());
        });
    }

    /** The same for a paper that is still at hand. */
    public Mono<Came> read(VotingRound round, PaperSheet sheet, BallotPaper paper, Person by) {
        return read(round, sheet.code(), PaperReading.of(paper), by);
    }

    /** The same for one that cannot count. */
    public Mono<Came> read(VotingRound round, PaperSheet sheet, PaperFault fault, Person by) {
        return read(round, sheet.code(), PaperReading.of(fault), by);
    }

    private Mono<Boolean> keep(VotingRound round, Found found, int number, PaperReading reading, Person by) {
        Entry entry = new Entry(codes.seal(round.id(), reading), codes.reader(round.id(), by));
        return entries.add(round.id(), found.serial(), number, entry)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> PaperRefusal.READ_ALREADY.because()));
    }

    private Mono<Came> finish(VotingRound round, LetterCode code, PaperReading reading) {
        PaperFault fault = reading.fault();
        if (fault == null) {
            BallotPaper paper = Objects.requireNonNull(reading.paper());
            return requireOut(round)
                    .then(Mono.defer(() -> ballots.castOnPaper(ballot(round, code, paper))))
                    .thenReturn(Came.COUNTED)
                    .onErrorMap(
                            Refused.class,
                            refused -> refused.refusal() == VoteRefusal.VOTED_ALREADY
                                    ? PaperRefusal.MORE_THAN_GIVEN.because()
                                    : refused);
        }
        return papers.spoil(round.id(), codes.key(round.id(), code), fault)
                .filter(done -> done)
                .switchIfEmpty(Mono.error(() -> PaperRefusal.MORE_THAN_GIVEN.because()))
                .thenReturn(Came.VOID);
    }

    /** Never more come back than people got one. The database holds to that too, but counts what it leaves out as a second vote. */
    private Mono<PaperAccount> requireOut(VotingRound round) {
        return papers.account(round.id())
                .filter(account -> account.out() > 0)
                .switchIfEmpty(Mono.error(() -> PaperRefusal.MORE_THAN_GIVEN.because()));
    }

    private PaperBallot ballot(VotingRound round, LetterCode code, BallotPaper paper) {
        long id = round.id();
        return new PaperBallot(id, codes.key(id, code), codes.token(id, code), codes.receipt(id, code), paper);
    }

    /** One of the two readings is right. */
    Mono<Came> settle(VotingRound round, @Nullable LetterCode code, int right, Person by) {
        return find(round, code, by)
                .filter(Found::differs)
                .switchIfEmpty(Mono.error(() -> PaperRefusal.READ_ALREADY.because()))
                .flatMap(found -> finish(
                        round, Objects.requireNonNull(code), found.readings().get(right - 1)));
    }

    /** Neither is: two people read it anew. */
    Mono<Void> again(VotingRound round, @Nullable LetterCode code, Person by) {
        return find(round, code, by)
                .filter(Found::differs)
                .flatMap(found -> entries.forget(round.id(), found.serial()));
    }

    Flux<Integer> differing(long round) {
        return entries.differing(round);
    }

    /** Enters a pile of papers that two people read alike elsewhere; gives how many were taken. */
    public Mono<Integer> enter(VotingRound round, List<PaperSheet> sheets, List<BallotPaper> read) {
        List<PaperBallot> pile = IntStream.range(0, read.size())
                .mapToObj(n -> ballot(round, sheets.get(n).code(), read.get(n)))
                .toList();
        return pile.isEmpty() ? Mono.just(0) : ballots.castOnPaper(pile);
    }
}
