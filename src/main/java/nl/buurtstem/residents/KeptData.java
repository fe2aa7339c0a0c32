package nl.buurtstem.residents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a room keeps about a resident. Rooms that keep anything offer one bean each. */
public interface KeptData {

    /** Names the room, as it appears in what a resident downloads. */
    String room();

    /** Everything kept about them, in values that can be written as JSON. */
    Flux<Map<String, Object>> about(Person person);

    /** Where they see it on a page of the room's own; what that is called stands under {@code residents.me.kept.<room>}. Null: nowhere. */
    default @Nullable String page() {
        return null;
    }

    /** Takes away what must go when they leave, in the caller's transaction, before the resident's own row goes. */
    default Mono<Void> forget(Person person) {
        return Mono.empty();
    }
}
