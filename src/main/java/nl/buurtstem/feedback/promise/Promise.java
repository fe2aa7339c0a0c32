package nl.buurtstem.feedback.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it was made, and what came of it.
 *
 * @param promised the last day as it was at first
 * @param by who promised it; null when they left
 * @param events the oldest first
 */
public record Promise(
        long id,
        IdeaId idea,
        String what,
        String language,
        String role,
        String name,
        LocalDate promised,
        Instant madeAt,
        @Nullable ResidentId by,
        List<PromiseEvent> events) {

    public Promise {
        events = List.copyOf(events);
    }

    Promise with(List<PromiseEvent> said) {
        return new Promise(id, idea, what, language, role, name, promised, madeAt, by, said);
    }

    public PromiseState state() {
        return events.isEmpty() ? PromiseState.OPEN : events.getLast().state();
    }

    /** The last day that was named. */
    public LocalDate due() {
        return events.reversed().stream()
                .map(PromiseEvent::due)
                .filter(day -> day != null)
                .findFirst()
                .orElse(promised);
    }

    boolean isLate(LocalDate today) {
        return state().isOpen() && today.isAfter(due());
    }

    /** How much was said about it. */
    int said() {
        return events.size();
    }

    String path() {
        return "/promises/" + id;
    }
}
