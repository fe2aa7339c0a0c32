package nl.buurtstem.residents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import nl.buurtstem.installation.Pepper;
import org.springframework.stereotype.Component;

/**
 * Link and code of a sign-in attempt, and what it takes to the municipality's provider. All follow from its id and the pepper, so that nothing secret lies in a table or
 * in the outbox, and a mail that is sent twice carries the same link.
 */
@Component
class Keys {

    private static final long CODES = 1_000_000;

    private final Pepper pepper;

    Keys(Pepper pepper) {
        this.pepper = pepper;
    }

    /** 256 bits, in characters that are safe in an address. */
    String link(UUID attempt) {
        return secret("sign-in link", attempt);
    }

    /** What a browser takes to the municipality's provider and must bring back. */
    String state(UUID attempt) {
        return secret("provider state", attempt);
    }

    /** What must stand in the provider's token. */
    String nonce(UUID attempt) {
        return secret("provider nonce", attempt);
    }

    /** What only we know until the provider's code is exchanged. */
    String verifier(UUID attempt) {
        return secret("provider verifier", attempt);
    }

    private String secret(String purpose, UUID attempt) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pepper.hash(purpose, attempt.toString()));
    }

    /** Six digits. */
    String code(UUID attempt) {
        long number =
                ByteBuffer.wrap(pepper.hash("sign-in code", attempt.toString())).getLong();
        return String.format(Locale.ROOT, "%06d", Math.floorMod(number, CODES));
    }

    /** Whether these are the six digits; spaces and dashes do not matter. */
    boolean opens(UUID attempt, String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.UTF_8), code(attempt).getBytes(StandardCharsets.UTF_8));
    }

    /** Names somebody in a limit without naming them. */
    String limit(String email) {
        return pepper.hex("sign-in limit", email);
    }
}
