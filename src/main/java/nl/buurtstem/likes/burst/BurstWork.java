package nl.buurtstem.likes.burst;

import java.util.List;
import java.util.Map;
import nl.buurtstem.desk.Act;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bursts at an official's desk. */
@Component
class BurstWork implements WaitingWork {

    private static final String SOURCE = "likes";
    private static final WorkKind BURST = new WorkKind("burst", "likes.burst.work", "heart");
    private static final Deed COUNT = Deed.atOnce("count", "likes.burst.count", 's');
    private static final Deed REMOVE = Deed.with("likes/burst/work_remove", "remove", "likes.burst.remove", 'h');

    private final Bursts bursts;

    BurstWork(Bursts bursts) {
        this.bursts = bursts;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(BURST);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL) ? bursts.waiting(person).map(BurstWork::item) : Flux.empty();
    }

    private static WorkItem item(Bursts.Found found) {
        Burst burst = found.burst();
        Idea idea = found.idea();
        return new WorkItem(
                new WorkKey(SOURCE, "burst", burst.id()),
                BURST,
                Role.OFFICIAL,
                idea.title(),
                idea.language(),
                idea.where(),
                burst.foundAt(),
                null,
                Why.of("likes.burst.work_why", "n", burst.likes()),
                List.of(COUNT, REMOVE),
                String.valueOf(burst.likes()),
                idea.id().path());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return bursts.find(key.id())
                .filter(found -> BurstRight.DECIDE.allows(person, found.now()))
                .zipWith(bursts.signs(key.id()))
                .map(both -> new WorkSheet(
                        item(both.getT1()),
                        "likes/burst/sheet",
                        Map.of(
                                "burst",
                                both.getT1().burst(),
                                "idea",
                                both.getT1().idea(),
                                "signs",
                                both.getT2(),
                                "rule",
                                bursts.rule())));
    }

    @Override
    public Mono<Void> check(Act act, Person person) {
        return bursts.requireDecidable(act.key().id(), verdict(act), act.field("reason"), seen(act), person)
                .then();
    }

    @Override
    public Mono<Void> carryOut(Act act, Person person) {
        return bursts.decide(
                act.key().id(), verdict(act), act.field("reason"), act.field("language"), seen(act), person);
    }

    private static BurstVerdict verdict(Act act) {
        return act.deed().equals(REMOVE.name()) ? BurstVerdict.REMOVE : BurstVerdict.COUNT;
    }

    /** Somebody who sends another version than we made saw nothing. */
    private static int seen(Act act) {
        return act.version().matches("\\d{1,9}") ? Integer.parseInt(act.version()) : -1;
    }
}
