package nl.buurtstem.residents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lives between asking somebody to sign in and being signed in.
 *
 * @param email null: not given yet
 * @param next where to go afterwards
 * @param act what waits to be done, if anything
 * @param usedBy who signed in with it
 */
record Attempt(
        UUID id,
        @Nullable String email,
        String language,
        int codeTries,
        String next,
        @Nullable Act act,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable ResidentId usedBy) {

    static final int CODE_TRIES = 5;

    boolean isOpen(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }

    boolean isFor(String address) {
        return address.equals(email);
    }

    int triesLeft() {
        return Math.max(0, CODE_TRIES - codeTries);
    }

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Attempt " + id;
    }
}
