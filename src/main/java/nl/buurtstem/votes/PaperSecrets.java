package nl.buurtstem.votes;

import java.nio.charset.StandardCharsets;
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

    private static String purpose(long round) {
        return "papers of round " + round;
    }
}
