package nl.buurtstem.follows;

import java.util.Collection;
import java.util.List;
import nl.buurtstem.areas.Bound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Who follows an area hears nothing while it is one of the past; the follow is kept, and wakes when the area comes back. */
@Component
class BoundFollows implements Bound {

    private final FollowRepository follows;

    BoundFollows(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return follows.followers(areas)
                .map(some -> new Tie("follows.bound.followers", some.area(), some.people(), true, List.of()));
    }
}
