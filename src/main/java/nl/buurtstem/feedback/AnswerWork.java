package nl.buurtstem.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.desk.Act;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits at an official's desk for an answer: decided and not answered since, or a promised day that has passed. */
@Component
class AnswerWork implements WaitingWork {

    private static final String SOURCE = "answers";
    private static final int MOST = 500;

    private static final WorkKind ANSWER = new WorkKind("answer", "feedback.work.answer", "answer");
    private static final WorkKind PROMISE = new WorkKind("promise", "feedback.work.promise", "clock");

    private final AnswerRepository answers;
    private final AnswerViews views;
    private final Ideas ideas;
    private final ResponseClock clock;
    private final Areas areas;

    AnswerWork(AnswerRepository answers, AnswerViews views, Ideas ideas, ResponseClock clock, Areas areas) {
        this.answers = answers;
        this.views = views;
        this.ideas = ideas;
        this.clock = clock;
        this.areas = areas;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(ANSWER, PROMISE);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? answers.waiting(new HashSet<>(person.areasAs(Role.OFFICIAL)), clock.today(), MOST)
                        .collectList()
                        .flatMapMany(this::items)
                : Flux.empty();
    }

    private Flux<WorkItem> items(List<AnswerRepository.Waiting> waiting) {
        return ideas.cards(waiting.stream().map(AnswerRepository.Waiting::idea).toList())
                .collectMap(IdeaCard::id)
                .flatMapIterable(cards -> waiting.stream()
                        .flatMap(
                                one -> Optional.ofNullable(cards.get(one.idea())).map(card -> item(one, card)).stream())
                        .toList());
    }

    private static WorkItem item(AnswerRepository.Waiting one, IdeaCard card) {
        WorkKind kind = one.promised() ? PROMISE : ANSWER;
        return new WorkItem(
                new WorkKey(SOURCE, Ideas.KIND, card.id().value()),
                kind,
                Role.OFFICIAL,
                card.title(),
                card.language(),
                card.where(),
                one.since(),
                null,
                Why.of("feedback.work.why." + kind.name(), "stage", card.stage().name()),
                List.of(Deed.on(card.id().path() + "/answer", "answer", "feedback.work.deed", 'a')),
                "",
                card.id().path());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        IdeaId id = new IdeaId(key.id());
        return waiting(person)
                .filter(item -> item.key().equals(key))
                .next()
                .flatMap(item -> Mono.zip(
                                ideas.require(id, person),
                                views.given(List.of(id)).collectList())
                        .map(both -> new WorkSheet(item, "feedback/work", model(both.getT1(), both.getT2()))));
    }

    private Map<String, Object> model(Idea idea, List<Given> given) {
        return Map.of(
                "idea",
                idea,
                "neighbourhood",
                areas.area(idea.where().neighbourhood()).name(),
                "given",
                given);
    }

    @Override
    public Mono<Void> check(Act act, Person person) {
        return Mono.error(() -> FeedbackRefusal.NOT_ANSWERABLE.because());
    }

    @Override
    public Mono<Void> carryOut(Act act, Person person) {
        return check(act, person);
    }
}
