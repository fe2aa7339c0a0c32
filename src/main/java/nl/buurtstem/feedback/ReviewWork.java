package nl.buurtstem.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits at an official's desk for a second pair of eyes: answers of colleagues. */
@Component
class ReviewWork implements WaitingWork {

    private static final String SOURCE = "drafts";
    private static final String DRAFT = "draft";
    private static final int MOST = 200;

    private static final WorkKind REVIEW = new WorkKind("second_eyes", "feedback.work.review", "pencil");

    private final Drafts drafts;
    private final Ideas ideas;
    private final Areas areas;

    ReviewWork(Drafts drafts, Ideas ideas, Areas areas) {
        this.drafts = drafts;
        this.ideas = ideas;
        this.areas = areas;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(REVIEW);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? drafts.asked(new HashSet<>(person.areasAs(Role.OFFICIAL)), MOST)
                        .filter(draft -> !draft.isBy(person.id()))
                        .collectList()
                        .flatMapMany(this::items)
                : Flux.empty();
    }

    private Flux<WorkItem> items(List<Draft> asked) {
        return ideas.cards(asked.stream().map(Draft::idea).toList())
                .collectMap(IdeaCard::id)
                .flatMapIterable(cards -> asked.stream()
                        .filter(draft -> cards.containsKey(draft.idea()))
                        .map(draft -> item(draft, Objects.requireNonNull(cards.get(draft.idea()))))
                        .toList());
    }

    private static WorkItem item(Draft draft, IdeaCard idea) {
        return new WorkItem(
                new WorkKey(SOURCE, DRAFT, draft.id()),
                REVIEW,
                Role.OFFICIAL,
                idea.title(),
                idea.language(),
                idea.where(),
                draft.savedAt(),
                null,
                Why.of("feedback.work.why.review", "name", draft.writerName()),
                List.of(Deed.on(draft.path(), "read", "feedback.work.deed_review", 'a')),
                Integer.toString(draft.version()),
                draft.path());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return waits(key, person)
                .flatMap(item -> drafts.find(key.id())
                        .flatMap(draft -> ideas.require(draft.idea(), person)
                                .map(idea -> new WorkSheet(item, "feedback/review_work", model(draft, idea)))));
    }

    /** What the colleague wrote, and what it answers. */
    private Map<String, Object> model(Draft draft, Idea idea) {
        return Map.of(
                "idea",
                idea,
                "neighbourhood",
                areas.area(idea.where().neighbourhood()).name(),
                "form",
                AnswerForm.of(draft.form()));
    }
}
