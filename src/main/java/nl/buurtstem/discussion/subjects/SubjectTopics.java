package nl.buurtstem.discussion.subjects;

import nl.buurtstem.discussion.Ground;
import nl.buurtstem.discussion.Topic;
import nl.buurtstem.discussion.TopicSource;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Subjects are talked about as long as they are open. */
@Component
class SubjectTopics implements TopicSource {

    private final Subjects subjects;
    private final SubjectRepository rows;

    SubjectTopics(Subjects subjects, SubjectRepository rows) {
        this.subjects = subjects;
        this.rows = rows;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.SUBJECT;
    }

    @Override
    public Mono<Ground> require(long id, Viewer viewer) {
        return subjects.require(id, viewer).map(SubjectTopics::ground);
    }

    @Override
    public Mono<Ground> find(long id) {
        return rows.find(id).map(SubjectTopics::ground);
    }

    static Ground ground(Subject subject) {
        return new Ground(
                new Topic(Topic.Kind.SUBJECT, subject.id()),
                subject.title(),
                subject.language(),
                subject.where(),
                null,
                subject.isOpen());
    }
}
