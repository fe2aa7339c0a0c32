package nl.buurtstem.follows;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The socket through which the room of subjects says what those are called that people follow. */
public interface FollowedSubjects {

    /** A subject that everybody can read. */
    record Named(String title, String language, String path) {}

    /** These subjects by their numbers; those that nobody can read are left out. */
    Mono<Map<Long, Named>> named(Collection<Long> ids);
}
