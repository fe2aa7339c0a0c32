package nl.buurtstem.statements;

import java.security.SecureRandom;
import java.util.Locale;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns a person into what a session knows them by. Each session has its own secret, sealed with the installation's; once that is
 * destroyed nobody can tell any more who thought what.
 */
@Component
class SessionKeys {

    private static final String PURPOSE = "statements";
    private static final int BYTES = 32;

    private final ChatRepository chats;
    private final Pepper pepper;
    private final SecureRandom random = new SecureRandom();

    SessionKeys(ChatRepository chats, Pepper pepper) {
        this.chats = chats;
        this.pepper = pepper;
    }

    /** A secret for a new session, sealed. */
    byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return pepper.seal(PURPOSE, secret);
    }

    /** HMAC-SHA256 of the normalised address under the session's own secret; empty once that was destroyed. */
    Mono<byte[]> of(long session, Person person) {
        return chats.secret(session)
                .map(this::open)
                .map(secret -> secret.hash(PURPOSE, person.email().strip().toLowerCase(Locale.ROOT)));
    }

    private Pepper open(byte[] secret) {
        return Pepper.of(pepper.open(PURPOSE, secret));
    }
}
