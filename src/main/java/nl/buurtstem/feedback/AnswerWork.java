package nl.buurtstem.feedback;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.clock.Term;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What waits at an official's desk for word of the municipality: decided and not answered since, and what was named or
 * promised by a day that is near or has passed.
 */
@Component
class AnswerWork implements WaitingWork {

    private static final String SOURCE = "answers";
    private static final int MOST = 500;

    private static final Map<Owing.Kind, WorkKind> KINDS = Map.of(
            Owing.Kind.ANSWER, new WorkKind("answer", "feedback.work.answer", "answer"),
            Owing.Kind.PLAN, new WorkKind("plan", "feedback.work.plan", "agenda"),
            Owing.Kind.HEAR, new WorkKind("hear", "feedback.work.hear", "clock"));

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
        return Stream.of(Owing.Kind.values()).map(AnswerWork::kind).toList();
    }

    private static WorkKind kind(Owing.Kind kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? answers.owing(AnswerListPages.areasOf(person), clock.near(), MOST)
                        .collectList()
                        .flatMapMany(this::items)
                : Flux.empty();
    }

    private Flux<WorkItem> items(List<Owing> owing) {
        return ideas.cards(owing.stream().map(Owing::idea).toList())
                .collectMap(IdeaCard::id)
                .flatMap(cards -> clock.terms(cards.values()).map(terms -> items(owing, cards, terms)))
                .flatMapIterable(items -> items);
    }

    private List<WorkItem> items(List<Owing> owing, Map<IdeaId, IdeaCard> cards, Map<IdeaId, Term> terms) {
        return owing.stream()
                .filter(one -> cards.containsKey(one.idea()))
                .flatMap(one -> one
                        .pressing(terms.get(one.idea()), clock::presses)
                        .map(due ->
                                item(due, Objects.requireNonNull(cards.get(one.idea())), terms.containsKey(one.idea())))
                        .stream())
                .toList();
    }

    /** @param term whether there is one that can be put off */
    private WorkItem item(Owing.Due due, IdeaCard card, boolean term) {
        String path = card.id().path();
        Deed answer = Deed.on(path + "/answer", "answer", "feedback.work.deed", 'a')
                .together("/answers/many", "idea", card.id().toString());
        Deed putOff = Deed.on(path + "/delays/new", "put_off", "feedback.work.put_off", 't');
        return new WorkItem(
                new WorkKey(SOURCE, Ideas.KIND, card.id().value()),
                kind(due.kind()),
                Role.OFFICIAL,
                card.title(),
                card.language(),
                card.where(),
                due.since(),
                due.last(),
                Why.of(
                        "feedback.work.why." + due.kind().css(),
                        "stage",
                        card.stage().name(),
                        "late",
                        due.isLate(clock.today()) ? "yes" : "no"),
                term ? List.of(answer, putOff) : List.of(answer),
                "",
                path);
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        IdeaId id = new IdeaId(key.id());
        return waits(key, person)
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
}
