package nl.buurtstem.residents;

import nl.buurtstem.residents.provider.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Where a session comes from when it did not come from an e-mail link.
 *
 * @param session the provider's name for it
 * @param token sealed
 */
record ProviderSession(
        String issuer, String subject, @Nullable String session, byte[] token) {

    static ProviderSession of(Identity identity, byte[] token) {
        return new ProviderSession(identity.issuer(), identity.subject(), identity.session(), token);
    }
}
