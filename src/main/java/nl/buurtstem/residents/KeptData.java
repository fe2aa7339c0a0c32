package nl.buurtstem.residents;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a room keeps about people. Rooms that keep anything offer one bean each; a test holds that every column that names a person
 * belongs to a part of one.
 */
public interface KeptData {

    /** Names the room, as it appears in what a resident downloads. */
    String room();

    /** Every kind of thing it keeps: how it is read, and what becomes of it. */
    default List<KeptPart> parts() {
        return List.of();
    }

    /** What it finds about them by a keyed hash alone, without a column that names them; it stays as long as the hash does. */
    default Flux<Map<String, Object>> about(Person person) {
        return Flux.empty();
    }

    /** Where they see it on a page of the room's own; what that is called stands under {@code residents.me.kept.<room>}. Null: nowhere. */
    default @Nullable String page() {
        return null;
    }

    /** Takes away what must go when they leave and the database does not take along, in the caller's transaction, before their own row goes. */
    default Mono<Void> forget(Person person) {
        return Mono.empty();
    }
}
