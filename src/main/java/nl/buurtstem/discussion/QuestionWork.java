package nl.buurtstem.discussion;

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

/** What waits at an official's desk of what people say: questions that nobody of the municipality replied to. */
@Component
class QuestionWork implements WaitingWork {

    private static final String SOURCE = "questions";
    private static final String CONTRIBUTION = "contribution";
    private static final int MOST = 200;

    private static final WorkKind QUESTION = new WorkKind("question", "discussion.work.question", "answer");

    private final ThreadRepository threads;
    private final Topics topics;
    private final Areas areas;

    QuestionWork(ThreadRepository threads, Topics topics, Areas areas) {
        this.threads = threads;
        this.topics = topics;
        this.areas = areas;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<WorkKind> kinds() {
        return List.of(QUESTION);
    }

    @Override
    public Flux<WorkItem> waiting(Person person) {
        return person.isSomewhere(Role.OFFICIAL)
                ? threads.unanswered(person.areasAs(Role.OFFICIAL), MOST, person)
                        .map(QuestionWork::item)
                : Flux.empty();
    }

    private static WorkItem item(Contribution said) {
        return new WorkItem(
                new WorkKey(SOURCE, CONTRIBUTION, said.id()),
                QUESTION,
                Role.OFFICIAL,
                said.title(),
                said.language(),
                said.where(),
                said.writtenAt(),
                null,
                Why.of("discussion.work.why"),
                List.of(Deed.on(said.path() + "#write", "reply", "discussion.reply", 'a')),
                Integer.toString(said.revision()),
                said.path());
    }

    @Override
    public Mono<WorkSheet> look(WorkKey key, Person person) {
        return threads.unanswered(person.areasAs(Role.OFFICIAL), MOST, person)
                .filter(said -> item(said).key().equals(key))
                .next()
                .flatMap(said -> topics.find(said.topic())
                        .map(ground -> new WorkSheet(
                                item(said),
                                "discussion/sight",
                                Map.of(
                                        "said",
                                        said,
                                        "ground",
                                        ground,
                                        "neighbourhood",
                                        areas.area(said.where().neighbourhood()).name()))));
    }
}
