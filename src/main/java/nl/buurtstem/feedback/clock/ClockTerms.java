package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkTerms;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Until when the municipality takes for the ideas that wait on desks. */
@Component
class ClockTerms implements WorkTerms {

    private final ResponseClock clock;

    ClockTerms(ResponseClock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Map<WorkKey, LocalDate>> lastDays(Collection<WorkKey> keys) {
        List<WorkKey> ideas =
                keys.stream().filter(key -> key.kind().equals(Ideas.KIND)).toList();
        return clock.termsOf(ideas.stream()
                        .map(key -> new IdeaId(key.id()))
                        .distinct()
                        .toList())
                .map(terms -> {
                    Map<WorkKey, LocalDate> days = new HashMap<>();
                    for (WorkKey key : ideas) {
                        Term term = terms.get(new IdeaId(key.id()));
                        if (term != null) {
                            days.put(key, term.due());
                        }
                    }
                    return days;
                });
    }
}
