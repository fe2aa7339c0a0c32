package nl.buurtstem.walkshop.field;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door for who reads what came in from a walk: as it stands now, without what was taken back or replaced. */
@Component
public class Field {

    private final FieldRepository rows;

    Field(FieldRepository rows) {
        this.rows = rows;
    }

    /** In the order of the tablets' clocks, as far as those can be trusted. */
    public Flux<Seen> observations(long walkshop) {
        return rows.observations(walkshop);
    }

    /** One of them; empty when it is not there, or not any more. */
    public Mono<Seen> observation(long walkshop, UUID record) {
        return rows.observation(walkshop, record);
    }

    public Flux<Heard> interviews(long walkshop) {
        return rows.interviews(walkshop);
    }

    /** The ways that tablets kept, piece by piece, each as JSON: [[lonE6, latE6, seconds since its start], …]. For the desk only. */
    public Flux<String> tracks(long walkshop) {
        return rows.tracks(walkshop);
    }

    /** How many dots people gave, by record; those without any are not among them. */
    public Mono<Map<UUID, Integer>> dots(long walkshop) {
        return rows.dots(walkshop);
    }
}
