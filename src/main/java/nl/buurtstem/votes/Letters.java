package nl.buurtstem.votes;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door for codes that come in a letter: made in piles to be printed at once, because only hashes of them are kept. */
@Component("votingLetters")
class Letters {

    static final int PILE = 500;

    private final LetterRepository letters;
    private final PileRepository piles;
    private final Rounds rounds;
    private final Secrets secrets;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    Letters(LetterRepository letters, PileRepository piles, Rounds rounds, Secrets secrets, AuditLog audit) {
        this.letters = letters;
        this.piles = piles;
        this.rounds = rounds;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** A letter, as long as it is on its way to the printer. */
    record Letter(int serial, LetterCode code) {}

    /** Makes so many letters. */
    @Transactional
    public Mono<List<Letter>> issue(long round, int many, Person by) {
        return requireLetters(round, by)
                .then(Mono.defer(() -> pile(round, many)))
                .delayUntil(pile -> log("voting.letters", round, Map.of("letters", String.valueOf(pile.size())), by));
    }

    private Mono<VotingRound> requireLetters(long round, Person by) {
        return rounds.requireDesk(round, by)
                .filter(found -> found.is().voters().entrance().byLetter() && found.stage() == RoundStage.FIXED)
                .switchIfEmpty(Mono.error(() -> VoteRefusal.NO_LETTERS.because()));
    }

    private Mono<List<Letter>> pile(long round, int many) {
        List<LetterCode> codes = IntStream.range(0, many)
                .mapToObj(n -> LetterCode.random(random))
                .toList();
        return piles.add(
                        Pile.LETTERS,
                        round,
                        codes.stream().map(code -> key(round, code)).toList())
                .map(first -> IntStream.range(0, many)
                        .mapToObj(n -> new Letter(first + n, codes.get(n)))
                        .toList());
    }

    private byte[] key(long round, LetterCode code) {
        return secrets.voter(round, code.person());
    }

    /** A new letter for one that got lost: from now on the old one is good for nothing. Refused when it was voted with. */
    @Transactional
    public Mono<List<Letter>> replace(long round, int serial, Person by) {
        return requireLetters(round, by)
                .then(Mono.defer(() -> letters.makeVoid(round, serial)))
                .filter(done -> done)
                .switchIfEmpty(
                        Mono.error(() -> VoteRefusal.LETTER_USED.because().at("serial")))
                .then(Mono.defer(() -> pile(round, 1)))
                .delayUntil(pile -> log("voting.letter_replaced", round, Map.of("serial", String.valueOf(serial)), by));
    }

    private Mono<Void> log(String act, long round, Map<String, String> detail, Person by) {
        return audit.write(by.id(), act, "voting_round", String.valueOf(round), detail);
    }

    /** The code, when it is good in this round; refused otherwise, and counted. */
    Mono<LetterCode> require(long round, @Nullable LetterCode code) {
        Mono<LetterCode> good = code == null
                ? Mono.empty()
                : letters.isGood(round, key(round, code)).filter(yes -> yes).map(yes -> code);
        return good.switchIfEmpty(Mono.defer(() -> letters.noteWrong(round))
                .then(Mono.error(() -> VoteRefusal.NO_SUCH_CODE.because().at("code"))));
    }

    /** How many letters there are. */
    Mono<Integer> count(long round) {
        return letters.count(round);
    }
}
