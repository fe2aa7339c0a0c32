package nl.buurtstem.residents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the mail for somebody who wants to sign in must say.
 *
 * @param municipal whether this is staff, who sign in with the municipality's account: then there is no link and no code
 * @param path of the link, or of the municipality's way in, from {@code /}
 * @param code six digits, for whoever reads mail on another device; empty for staff as said
 * @param actKind what waits to be done after signing in, or null
 */
public record Invitation(
        String email,
        String language,
        boolean municipal,
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
