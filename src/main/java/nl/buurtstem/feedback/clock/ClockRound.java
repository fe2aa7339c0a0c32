package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A second door, for jobs and for a past that is played: brings the terms that are written down up to date: those that begin, are put off, end, or have come so far that people are told. */
@Component
public class ClockRound {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Set<Stage> WITHOUT_DUTY =
            Set.of(Stage.HIDDEN, Stage.WITHDRAWN, Stage.MERGED, Stage.CHANGES_ASKED);

    private final TermRepository terms;
    private final ResponseClock clock;
    private final Outbox outbox;

    ClockRound(TermRepository terms, ResponseClock clock, Outbox outbox) {
        this.terms = terms;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Once, in one transaction; when another node is at it, nothing. */
    @Transactional
    public Mono<Void> run() {
        return terms.alone()
                .filter(Boolean::booleanValue)
                .flatMap(alone -> terms.owed().collectList())
                .flatMap(owed -> written(owed).then(warned()));
    }

    private Mono<Void> written(List<Watched> owed) {
        return Mono.zip(running(owed), terms.running().collectList())
                .flatMap(both -> begun(both.getT1(), both.getT2()).then(ended(both.getT1(), both.getT2())));
    }

    /** What is owed by the stage an idea is in, and the promises that still have to be kept. */
    private Mono<List<Running>> running(List<Watched> owed) {
        return clock.running(owed)
                .flatMapMany(byStage -> Flux.fromStream(owed.stream()
                        .filter(idea -> byStage.containsKey(idea.id()))
                        .map(idea -> new Running(idea, Objects.requireNonNull(byStage.get(idea.id()))))))
                .concatWith(terms.promises())
                .collectList();
    }

    /** Writes what is new or changed. */
    private Mono<Void> begun(List<Running> running, List<KeptTerm> kept) {
        Map<KeptTerm.Key, KeptTerm> known = kept.stream().collect(Collectors.toMap(KeptTerm::key, Function.identity()));
        return Flux.fromIterable(running)
                .map(KeptTerm::beginning)
                .filter(term -> !isWritten(term, known.get(term.key())))
                .concatMap(terms::keep)
                .then();
    }

    private static boolean isWritten(KeptTerm term, @Nullable KeptTerm known) {
        return known != null && known.due().equals(term.due()) && known.where().equals(term.where());
    }

    /** What is owed no more ended on the day the idea moved on, or was answered, or the promise was kept. */
    private Mono<Void> ended(List<Running> running, List<KeptTerm> kept) {
        Set<KeptTerm.Key> runs = running.stream().map(Running::key).collect(Collectors.toSet());
        Map<IdeaId, Term> byStage = running.stream()
                .filter(one -> one.term().duty() != Duty.PROMISE)
                .collect(Collectors.toMap(one -> one.idea().id(), Running::term));
        List<KeptTerm> over =
                kept.stream().filter(term -> !runs.contains(term.key())).toList();
        return terms.ideas(over.stream().map(KeptTerm::idea).distinct().toList())
                .collectMap(Watched::id)
                .flatMapMany(ideas -> Flux.fromIterable(over).concatMap(term -> end(term, ideas, byStage)))
                .then();
    }

    private Mono<Void> end(KeptTerm term, Map<IdeaId, Watched> ideas, Map<IdeaId, Term> byStage) {
        Watched idea = ideas.get(term.idea());
        if (idea == null) {
            return Mono.empty();
        }
        if (term.duty() == Duty.PROMISE) {
            return terms.ended(term.promise())
                    .defaultIfEmpty(new TermRepository.Ended(clock.today(), true))
                    .flatMap(ended -> terms.end(term, ended.on(), ended.dropped()));
        }
        Term next = byStage.get(term.idea());
        LocalDate on = next == null ? idea.staged() : next.since();
        return terms.end(term, on, WITHOUT_DUTY.contains(idea.stage()));
    }

    /** On working days: whatever came further than people know. They are told in one mail, in the morning. */
    private Mono<Void> warned() {
        LocalDate today = clock.today();
        if (!WorkingDays.includes(today)) {
            return Mono.empty();
        }
        return terms.running()
                .filter(term -> reached(term, today).compareTo(term.warned()) > 0)
                .collectList()
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Flux.fromIterable(some)
                        .concatMap(term -> terms.warn(term, reached(term, today), today))
                        .then(letter(today)));
    }

    private static Warning reached(KeptTerm term, LocalDate today) {
        return Warning.on(today, new Term(term.duty(), term.since(), term.due(), null, term.promise()));
    }

    private Mono<Void> letter(LocalDate today) {
        return outbox.write(
                ResponseClock.LETTER,
                ResponseClock.LETTER + ":" + today,
                Map.of("day", today.toString()),
                today.atTime(MORNING).atZone(Page.ZONE).toInstant());
    }
}
