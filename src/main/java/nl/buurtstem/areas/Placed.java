package nl.buurtstem.areas;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Things of a higher room that lie at a point and remember which areas that is in. When borders change, the areas tell them
 * where they lie from then on.
 */
public interface Placed {

    /** What they are, one word that stays the same, such as {@code IDEA}. */
    String kind();

    /** One of them: where it is, and the areas it was in so far. */
    record Thing(long id, Point point, AreaPath was) {}

    /** Where one of them lies now. */
    record Moved(long id, AreaPath now) {}

    /** How one of them is called, and where one reads it. */
    record Called(long id, String title, String language, String path) {}

    /** All of them in these municipalities, whatever their state. */
    Flux<Thing> in(Collection<Integer> municipalities);

    /** Writes where these lie now, in the caller's transaction. */
    Mono<Void> move(List<Moved> some);

    /** What those of these are called that everybody may read. */
    Flux<Called> called(Collection<Long> ids);
}
