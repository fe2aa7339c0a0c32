package nl.buurtstem.discussion.subjects;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** An open subject of an area that lapses stays open under the area's old name, and gathers no new ideas of its theme. */
@Component
class BoundSubjects implements Bound {

    private final SubjectRepository subjects;

    BoundSubjects(SubjectRepository subjects) {
        this.subjects = subjects;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return subjects.openIn(areas)
                .collect(Collectors.groupingBy(subject -> subject.where().neighbourhood()))
                .flatMapIterable(Map::entrySet)
                .map(one -> tie(one.getKey(), one.getValue()));
    }

    private static Tie tie(int area, List<Subject> subjects) {
        List<Item> items = subjects.stream()
                .map(subject -> Item.named(subject.title(), subject.path()))
                .toList();
        return new Tie("subjects.bound.open", area, items.size(), false, items);
    }
}
