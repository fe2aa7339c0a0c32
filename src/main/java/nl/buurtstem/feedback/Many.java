package nl.buurtstem.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.templates.Placeholders;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One answer on many ideas: each by the rules of its own stage and area, and in a transaction of its own. */
@Component
class Many {

    private static final int MOST = 100;

    private final Feedback feedback;
    private final AnswerRepository answers;
    private final NamedDays days;
    private final Ideas ideas;
    private final Areas areas;

    Many(Feedback feedback, AnswerRepository answers, NamedDays days, Ideas ideas, Areas areas) {
        this.feedback = feedback;
        this.answers = answers;
        this.days = days;
        this.ideas = ideas;
        this.areas = areas;
    }

    /**
     * One idea among many.
     *
     * @param form what is said of it, with its names filled in
     * @param seen the number of its last answer
     * @param why why it cannot be answered so; null when it can, or was
     */
    record Line(
            Idea idea, AnswerForm form, long seen, @Nullable Complaint why) {}

    Mono<Integer> municipality(Person person) {
        return Mono.justOrEmpty(person.areasAs(Role.OFFICIAL).stream()
                .map(areas::municipalityOf)
                .findFirst());
    }

    /** What this person can answer, for who has chosen nothing yet. */
    Flux<IdeaCard> toChoose(Person person) {
        return answers.lately(AnswerListPages.areasOf(person), MOST)
                .collectList()
                .flatMapMany(ids -> ideas.cards(ids)
                        .collectMap(IdeaCard::id)
                        .flatMapIterable(cards -> ids.stream()
                                .flatMap(id -> Stream.ofNullable(cards.get(id)))
                                .filter(card -> AnswerRight.allows(person, card.where(), card.stage()))
                                .toList()));
    }

    /** Those of these ideas that this person may read. */
    Flux<Idea> ideas(List<IdeaId> ids, Person person) {
        return Flux.fromIterable(ids)
                .concatMap(id -> ideas.require(id, person).onErrorResume(Refused.class, refused -> Mono.empty()));
    }

    /** What would become of each; nothing is written. */
    Flux<Line> look(List<IdeaId> ids, AnswerForm form, List<String> languages, LocalDate today, Person person) {
        return ideas(ids, person)
                .concatMap(idea -> answers.last(idea.id())
                        .zipWith(days.of(idea))
                        .map(both -> {
                            AnswerForm filled = filled(form, idea);
                            NamedDay named = both.getT2().orElse(null);
                            return new Line(
                                    idea,
                                    filled,
                                    both.getT1(),
                                    complaint(idea, filled, languages, today, named, person));
                        }));
    }

    private AnswerForm filled(AnswerForm form, Idea idea) {
        return AnswerForm.of(Placeholders.of(idea, areas).in(form.values()));
    }

    private @Nullable Complaint complaint(
            Idea idea,
            AnswerForm form,
            List<String> languages,
            LocalDate today,
            @Nullable NamedDay named,
            Person person) {
        try {
            AnswerRight.require(person, idea.where(), idea.stage());
            if (feedback.wantsReader(idea.where())) {
                throw FeedbackRefusal.READER_NEEDED.because();
            }
            form.read(NewAnswer.movesFrom(idea.stage()), languages, today, named);
            return null;
        } catch (Refused refused) {
            return refused.complaints().getFirst();
        }
    }

    /** Answers each; what goes wrong with one leaves the others as they are. */
    Flux<Line> send(Map<IdeaId, Long> seen, AnswerForm form, List<String> languages, LocalDate today, Person person) {
        return ideas(List.copyOf(seen.keySet()), person).concatMap(idea -> {
            AnswerForm filled = filled(form, idea);
            long last = seen.getOrDefault(idea.id(), Feedback.SEEN_ALL);
            return Mono.fromSupplier(() -> filled.read(NewAnswer.movesFrom(idea.stage()), languages, today, null))
                    .flatMap(answering -> feedback.answer(idea.id(), answering, last, person))
                    .then(Mono.fromSupplier(() -> new Line(idea, filled, last, null)))
                    .onErrorResume(
                            Refused.class,
                            refused -> Mono.just(new Line(
                                    idea, filled, last, refused.complaints().getFirst())));
        });
    }
}
