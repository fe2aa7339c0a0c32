package nl.buurtstem.ideas;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits at a facilitator's desk: ideas they entered on behalf of others, of which an official asked a change. */
@Component
class EntryWork implements WaitingWork {

    private static final String SOURCE = "entries";
    private static final int MOST = 200;
    private static final WorkKind CHANGE = new WorkKind("change", "ideas.work.change", "stage-changes-asked");

    private final IdeaRepository ideas;
    private final Areas areas;

    EntryWork(IdeaRepository ideas, Areas areas) {
        this.ideas = ideas;
        this.areas = areas;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(CHANGE);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return returned(person).map(EntryWork::item);
    }

    private Flux<Idea> returned(Person person) {
        return person.isSomewhere(Role.FACILITATOR)
                ? ideas.enteredBy(person.id(), MOST).filter(idea -> idea.stage() == Stage.CHANGES_ASKED)
                : Flux.empty();
    }

    private static WorkItem item(Idea idea) {
        String path = idea.id().path();
        return new WorkItem(
                new WorkKey(SOURCE, Ideas.KIND, idea.id().value()),
                CHANGE,
                Role.FACILITATOR,
                idea.title(),
                idea.language(),
                idea.where(),
                idea.stagedAt(),
                null,
                Why.of("ideas.work.why"),
                List.of(Deed.on(path + "/edit", "edit", "ideas.work.deed", 'a')),
                "",
                path);
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return returned(person)
                .filter(idea -> idea.id().value() == key.id())
                .next()
                .map(idea -> new WorkSheet(item(idea), "ideas/sight", model(idea)));
    }

    private Map<String, Object> model(Idea idea) {
        String neighbourhood = areas.area(idea.where().neighbourhood()).name();
        return Map.of("idea", idea, "neighbourhood", neighbourhood);
    }
}
