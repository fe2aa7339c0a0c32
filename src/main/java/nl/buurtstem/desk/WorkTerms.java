package nl.buurtstem.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The socket of a room that knows until when the municipality takes. */
public interface WorkTerms {

    /** The last days of what waits, asked once for the whole list; what has none is left out. */
    Mono<Map<WorkKey, LocalDate>> lastDays(Collection<WorkKey> keys);
}
