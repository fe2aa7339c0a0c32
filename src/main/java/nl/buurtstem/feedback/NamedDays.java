package nl.buurtstem.feedback;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Days that answers named: which of them counts, and what becomes of it. */
@Component
class NamedDays {

    private static final Set<Stage> OVER =
            EnumSet.of(Stage.DECLINED, Stage.DONE, Stage.EXPIRED, Stage.WITHDRAWN, Stage.MERGED, Stage.HIDDEN);

    private final AnswerRepository answers;
    private final ResponseClock clock;

    NamedDays(AnswerRepository answers, ResponseClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** The one that the clock runs until, or else the one that the latest answer named; nothing when people wait for none. */
    Mono<Optional<NamedDay>> of(Idea idea) {
        if (OVER.contains(idea.stage())) {
            return Mono.just(Optional.empty());
        }
        return clock.named(idea)
                .map(term -> new NamedDay(term.due(), term))
                .switchIfEmpty(Mono.defer(() -> latest(idea.id())))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<NamedDay> latest(IdeaId idea) {
        return answers.about(List.of(idea)).next().flatMap(answer -> {
            LocalDate day = answer.said().hearBy();
            return day == null ? Mono.empty() : Mono.just(new NamedDay(day, null));
        });
    }

    /** What this answer does to it. */
    Mono<DayMove> movedBy(Idea idea, Answering answering) {
        return of(idea).map(day -> day.map(named -> named.movedBy(answering.answer(), answering.longer()))
                .orElse(DayMove.NONE));
    }

    /** Tells the clock. */
    Mono<Void> tell(IdeaId idea, DayMove move, ResidentId by) {
        return move.goesOn() == null || move.delay() == null
                ? Mono.empty()
                : clock.goesOn(idea, move.goesOn(), move.delay(), by);
    }
}
