package nl.buurtstem.walkshop.together;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.live.Live;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.field.FieldIntake;
import nl.buurtstem.walkshop.field.Sent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what stands on paper sheets, by the same way that tablets go. */
@Component
class PaperNotes {

    private final Walkshops walkshops;
    private final FieldIntake intake;
    private final Live live;
    private final JsonMapper json;
    private final Clock clock;

    PaperNotes(Walkshops walkshops, FieldIntake intake, Live live, JsonMapper json, Clock clock) {
        this.walkshops = walkshops;
        this.intake = intake;
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    /** Types one in. */
    Mono<Void> add(long walkshop, Typed typed, List<String> languages, Person by) {
        return walkshops
                .require(WalkshopRight.LEAD, walkshop, by)
                .flatMap(walkshops::preparation)
                .map(prepared -> PaperNote.read(typed, prepared, languages))
                .flatMap(note -> take(walkshop, note))
                .then(live.changed(BoardNews.number(walkshop)));
    }

    private Mono<Void> take(long walkshop, PaperNote note) {
        UUID id = UUID.randomUUID();
        String body = json.writeValueAsString(note.record(id, walkshop, clock));
        return intake.take(walkshop, null, List.of(Sent.of(id.toString(), body)))
                .doOnNext(taken -> {
                    if (taken.getFirst().outcome() != Sent.Outcome.STORED) {
                        throw new IllegalStateException("a note from paper was not taken in: " + taken.getFirst());
                    }
                })
                .then();
    }
}
