package nl.buurtstem.residents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the mail for somebody who wants to sign in must say.
 *
 * @param path of the link, from {@code /}
 * @param code six digits, for whoever reads mail on another device
 * @param actKind what waits to be done after signing in, or null
 */
public record Invitation(
        String email,
        String language,
        String path,
        String code,
        @Nullable String actKind,
        Instant expiresAt) {

    /** Address, link and code stay out of every log. */
    @Override
    public String toString() {
        return "an invitation";
    }
}
