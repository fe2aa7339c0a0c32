package nl.buurtstem.residents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line in the history of roles.
 *
 * @param given or taken
 * @param who whose role it is; null: they left
 * @param source who decided
 * @param actor who did it by hand; null: they left, or nobody did
 */
record RoleChange(
        Instant at,
        boolean given,
        @Nullable String who,
        Post post,
        Source source,
        @Nullable String actor) {

    /** Who decided. */
    enum Source {
        /** Somebody, on the page of roles or by leaving. */
        HAND,
        /** The municipality's account said so. */
        PROVIDER,
        /** The installation itself. */
        PROGRAM
    }
}
