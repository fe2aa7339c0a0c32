package nl.buurtstem.feedback.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a promise; it never changes.
 *
 * @param number counts from 1
 * @param state how the promise stood from then on
 * @param due the new day, when it takes longer
 */
record PromiseEvent(
        long promise,
        int number,
        PromiseState state,
        @Nullable LocalDate due,
        String reason,
        String language,
        Instant saidAt) {}
