package nl.buurtstem.walkshop.picture;

import java.security.SecureRandom;
import java.util.Locale;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns a person, or a paper, into what a check knows them by. Each check has its own secret, sealed with the installation's; once that is
 * destroyed nobody can tell any more who thought what.
 */
@Component
class PictureKeys {

    private static final String PURPOSE = "picture";
    private static final int BYTES = 32;

    private final PictureRepository pictures;
    private final Pepper pepper;
    private final SecureRandom random = new SecureRandom();

    PictureKeys(PictureRepository pictures, Pepper pepper) {
        this.pictures = pictures;
        this.pepper = pepper;
    }

    /** A secret for a new check, sealed. */
    byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return pepper.seal(PURPOSE, secret);
    }

    /** Empty once the secret was destroyed. */
    Mono<byte[]> of(long walkshop, Person person) {
        return hash(walkshop, "person " + person.email().strip().toLowerCase(Locale.ROOT));
    }

    /** Of the paper with this number. */
    Mono<byte[]> of(long walkshop, long paper) {
        return hash(walkshop, "paper " + paper);
    }

    private Mono<byte[]> hash(long walkshop, String what) {
        return pictures.secret(walkshop)
                .map(secret -> Pepper.of(pepper.open(PURPOSE, secret)).hash(PURPOSE, what));
    }
}
