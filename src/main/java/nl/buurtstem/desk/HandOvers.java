package nl.buurtstem.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a thing to a colleague, with a note that stays inside the house; the colleague is told by mail, once for all of one go. */
@Component
class HandOvers {

    static final int NOTE_MAX = 1000;

    private final HoldRepository holds;
    private final Outbox outbox;
    private final Clock clock;

    HandOvers(HoldRepository holds, Outbox outbox, Clock clock) {
        this.holds = holds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The colleague that was chosen. */
    static Optional<ResidentId> to(Act act) {
        try {
            return Optional.of(new ResidentId(UUID.fromString(act.field("to"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the caller's transaction. */
    Mono<Void> carryOut(ActRepository.Kept kept) {
        WorkKey key = kept.act().key();
        String note = kept.act().field("note").strip();
        String letter = Desk.LETTER + ":" + kept.batch();
        return Mono.justOrEmpty(to(kept.act())).flatMap(to -> {
            Map<String, String> payload = Map.of(
                    "batch", kept.batch().toString(), "colleague", to.value().toString());
            return holds.hold(key, to, clock.instant())
                    .then(holds.note(kept.batch(), key, kept.by(), to, note, clock.instant()))
                    .then(outbox.write(Desk.LETTER, letter, payload));
        });
    }
}
