package nl.buurtstem.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits at a clerk's desk: the committee's advice after a meeting, and then the decision. Both are written on the item's page. */
@Component
class AgendaWork implements WaitingWork {

    private static final String SOURCE = "agenda";
    private static final WorkKind ADVICE = new WorkKind("advice", "agenda.work.advice", "agenda");
    private static final WorkKind DECISION = new WorkKind("decision", "agenda.work.decision", "check");

    private final ItemRepository items;
    private final Ideas ideas;
    private final Clock clock;

    AgendaWork(ItemRepository items, Ideas ideas, Clock clock) {
        this.items = items;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(ADVICE, DECISION);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.CLERK)
                ? items.waiting(person.areasAs(Role.CLERK), clock.instant()).map(AgendaWork::item)
                : Flux.empty();
    }

    private static WorkItem item(ItemRepository.Waiting one) {
        WorkKind kind = one.advised() ? DECISION : ADVICE;
        String path = "/agenda/items/" + one.item();
        return new WorkItem(
                new WorkKey(SOURCE, Ideas.KIND, one.idea().value()),
                kind,
                Role.CLERK,
                one.title(),
                one.language(),
                one.where(),
                one.since(),
                null,
                Why.of("agenda.work.why." + kind.name()),
                List.of(Deed.on(path, kind.name(), "agenda.work.deed." + kind.name(), 'a')),
                "",
                path);
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return waits(key, person)
                .flatMap(item -> Mono.zip(ideas.card(new IdeaId(key.id())), agendaItem(key))
                        .map(both -> new WorkSheet(
                                item, "agenda/work", Map.of("idea", both.getT1(), "item", both.getT2()))));
    }

    private Mono<AgendaItem> agendaItem(WorkKey key) {
        return items.itemsAbout(List.of(new IdeaId(key.id()))).next();
    }
}
