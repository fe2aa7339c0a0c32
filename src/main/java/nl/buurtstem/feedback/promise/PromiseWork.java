package nl.buurtstem.feedback.promise;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.desk.Deed;
import nl.buurtstem.desk.WaitingWork;
import nl.buurtstem.desk.WorkItem;
import nl.buurtstem.desk.WorkItem.Why;
import nl.buurtstem.desk.WorkKey;
import nl.buurtstem.desk.WorkKind;
import nl.buurtstem.desk.WorkSheet;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Promises whose day is near or has passed, at the desks of the officials of the area and of whoever made them, until somebody
 * says what came of them.
 */
@Component
class PromiseWork implements WaitingWork {

    private static final String SOURCE = "promises";
    private static final String ABOUT = "promise";
    private static final int MOST = 200;

    private static final WorkKind PROMISE = new WorkKind("promise", "feedback.work.promise", "check");

    private final PromiseRepository promises;
    private final Ideas ideas;
    private final ResponseClock clock;

    PromiseWork(PromiseRepository promises, Ideas ideas, ResponseClock clock) {
        this.promises = promises;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(PROMISE);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return lines(person).map(line -> item(line, person));
    }

    private Flux<PromisePages.Line> lines(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? promises.open(new HashSet<>(person.areasAs(Role.OFFICIAL)), person.id(), MOST)
                        .filter(this::presses)
                        .collectList()
                        .flatMapMany(this::lines)
                : Flux.empty();
    }

    private boolean presses(Promise promise) {
        return clock.presses(LocalDate.ofInstant(promise.madeAt(), Page.ZONE), promise.due());
    }

    private Flux<PromisePages.Line> lines(List<Promise> due) {
        return ideas.cards(due.stream().map(Promise::idea).distinct().toList())
                .collectMap(IdeaCard::id)
                .flatMapIterable(cards -> due.stream()
                        .flatMap(one -> Stream.ofNullable(cards.get(one.idea()))
                                .map(card -> new PromisePages.Line(one, card, true)))
                        .toList());
    }

    private WorkItem item(PromisePages.Line line, Person person) {
        Promise promise = line.promise();
        boolean own = person.id().equals(promise.by());
        return new WorkItem(
                        new WorkKey(SOURCE, ABOUT, promise.id()),
                        PROMISE,
                        Role.OFFICIAL,
                        promise.what(),
                        promise.language(),
                        line.idea().where(),
                        promise.due().atStartOfDay(Page.ZONE).toInstant(),
                        promise.due(),
                        Why.of(
                                "feedback.work.why.promise",
                                "late",
                                promise.isLate(clock.today()) ? "yes" : "no",
                                "own",
                                own ? "yes" : "no"),
                        List.of(Deed.on(promise.path() + "/outcome", "tell", "feedback.work.deed_promise", 'a')),
                        Integer.toString(promise.said()),
                        promise.path())
                .ownedBy(own ? person.id() : null);
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return lines(person)
                .filter(line -> line.promise().id() == key.id() && key.kind().equals(ABOUT))
                .next()
                .map(line -> new WorkSheet(
                        item(line, person), "feedback/promise/work", Map.of("line", line, "today", clock.today())));
    }
}
