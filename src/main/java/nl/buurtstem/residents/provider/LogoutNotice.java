package nl.buurtstem.residents.provider;

import org.jspecify.annotations.Nullable;

/**
 * The provider says that somebody signed out.
 *
 * @param id names this notice, which counts once
 * @param subject who; null: whoever the session belongs to
 * @param session which session of theirs; null: all of them
 */
public record LogoutNotice(
        String issuer,
        String id,
        @Nullable String subject,
        @Nullable String session) {}
