package nl.buurtstem.discussion.subjects;

import java.util.Collection;
import java.util.Map;
import nl.buurtstem.follows.FollowedSubjects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What subjects are called, for whoever follows them. */
@Component
class NamedSubjects implements FollowedSubjects {

    private final SubjectRepository subjects;

    NamedSubjects(SubjectRepository subjects) {
        this.subjects = subjects;
    }

    @Override
    public Mono<Map<Long, Named>> named(Collection<Long> ids) {
        return subjects.all(ids)
                .filter(subject -> !subject.isDraft())
                .collectMap(Subject::id, subject -> new Named(subject.title(), subject.language(), subject.path()));
    }
}
