package nl.buurtstem.votes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.BallotPaper;
import org.springframework.stereotype.Component;

/** What follows from the code on a paper and the installation's secret. The code itself is kept by nobody but the paper. */
@Component
class PaperSecrets {

    private final Pepper pepper;
    private final Secrets secrets;

    PaperSecrets(Pepper pepper, Secrets secrets) {
        this.pepper = pepper;
        this.secrets = secrets;
    }

    private static String once(LetterCode code) {
        return "paper " + code.value();
    }

    /** By what a round knows this paper. */
    byte[] key(long round, LetterCode code) {
        return secrets.voter(round, once(code));
    }

    /** Of the ballot this paper becomes. */
    String token(long round, LetterCode code) {
        return secrets.token(round, once(code));
    }

    /** Stands on the stub before anybody voted, so it cannot follow from what is chosen. */
    String receipt(long round, LetterCode code) {
        return secrets.receipt(round, "stub of " + once(code), BallotPaper.chosen());
    }

    /** By what a round knows whoever enters papers. */
    byte[] reader(long round, Person person) {
        return pepper.hash("who enters papers of round " + round, person.id().toString());
    }

    byte[] seal(long round, PaperReading reading) {
        return pepper.seal(purpose(round), reading.text().getBytes(StandardCharsets.UTF_8));
    }

    PaperReading open(long round, byte[] sealed) {
        return PaperReading.parse(new String(pepper.open(purpose(round), sealed), StandardCharsets.UTF_8));
    }

    /** Names a voter who got a paper to whoever noted it, and to nobody else; nothing keeps it. */
    String tick(long round, byte[] voter, Instant now, Person by) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES + voter.length)
                .putLong(now.getEpochSecond())
                .put(voter)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pepper.seal(tickOf(round, by), plain));
    }

    /** The voter whom a tick names; empty when it is somebody else's, of another round, or old. */
    Optional<byte[]> ticked(long round, String tick, Instant now, Person by) {
        try {
            ByteBuffer plain = ByteBuffer.wrap(
                    pepper.open(tickOf(round, by), Base64.getUrlDecoder().decode(tick)));
            Instant made = Instant.ofEpochSecond(plain.getLong());
            byte[] voter = new byte[plain.remaining()];
            plain.get(voter);
            return made.plus(Papers.TO_TAKE_BACK).isAfter(now) ? Optional.of(voter) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String tickOf(long round, Person by) {
        return "who got a paper of round " + round + " from " + by.id();
    }

    private static String purpose(long round) {
        return "papers of round " + round;
    }
}
