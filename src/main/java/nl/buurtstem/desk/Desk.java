package nl.buurtstem.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: what somebody decides about what waits for them, and taking it back. */
@Component
public class Desk {

    /** How long after deciding one can take it back; until then nothing has happened. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    /** The kind of letter that tells a colleague what was handed to them; it has the {@code batch} and the {@code colleague}. */
    public static final String LETTER = "desk.handed_over";

    /** Among the fields: who had it before. */
    private static final String BEFORE = "before";

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int LONGEST_ASIDE = 90;

    private final Work work;
    private final ActRepository acts;
    private final HoldRepository holds;
    private final HandOvers handOvers;
    private final Residents residents;
    private final Clock clock;

    Desk(Work work, ActRepository acts, HoldRepository holds, HandOvers handOvers, Residents residents, Clock clock) {
        this.work = work;
        this.acts = acts;
        this.holds = holds;
        this.handOvers = handOvers;
        this.residents = residents;
        this.clock = clock;
    }

    /**
     * Keeps what this person decided, thing by thing: one that is refused takes no others along.
     *
     * @throws nl.buurtstem.kernel.Refused when the wish itself makes no sense
     */
    @Transactional
    public Mono<Outcome> act(Wish wish, Person person) {
        return Mono.defer(() -> {
            DeskRight.require(person);
            wish.check();
            Go go = new Go(UUID.randomUUID(), wish, person, clock.instant());
            return work.items(person)
                    .flatMap(items -> Flux.fromIterable(wish.chosen())
                            .concatMap(chosen -> one(go, chosen, items))
                            .collectList()
                            .map(Outcome::new));
        });
    }

    /** Everything decided in one go. */
    private record Go(UUID batch, Wish wish, Person person, Instant now) {

        Act act(Wish.Chosen chosen) {
            return new Act(chosen.key(), wish.deed(), chosen.version(), wish.fields());
        }
    }

    private Mono<Outcome.One> one(Go go, Wish.Chosen chosen, Map<WorkKey, WorkItem> items) {
        WorkItem item = items.get(chosen.key());
        if (item == null) {
            return meanwhile(chosen.key()).map(why -> new Outcome.One(chosen.key(), "", "", why));
        }
        return Mono.defer(() -> done(go, item, go.act(chosen)))
                .thenReturn(new Outcome.One(item.key(), item.title(), item.language(), null))
                .onErrorResume(
                        Refused.class,
                        why -> Mono.just(new Outcome.One(item.key(), item.title(), item.language(), why)));
    }

    private Mono<Long> done(Go go, WorkItem item, Act act) {
        return switch (Own.of(act.deed())) {
            case MINE -> mine(go, item, act);
            case LATER ->
                holds.putAside(item.key(), go.person().id(), morning(act)).then(kept(go, item, act, Own.LATER));
            case HAND_OVER -> receiver(item, act).then(waiting(go, item, act, Own.HAND_OVER.word()));
            case NONE -> inItsRoom(go, item, act);
        };
    }

    private Mono<Long> mine(Go go, WorkItem item, Act act) {
        return holds.holders(List.of(item.key()))
                .next()
                .map(held -> act.with(BEFORE, held.by().who().value().toString()))
                .defaultIfEmpty(act)
                .flatMap(known ->
                        holds.hold(item.key(), go.person().id(), go.now()).then(kept(go, item, known, Own.MINE)));
    }

    /** Done already; can be taken back as long. */
    private Mono<Long> kept(Go go, WorkItem item, Act act, Own deed) {
        return acts.add(
                go.batch(),
                item,
                act,
                deed.word(),
                go.person().id(),
                go.now(),
                go.now().plus(WINDOW),
                ActRepository.State.DONE);
    }

    private Instant morning(Act act) {
        int days = act.field("days").matches("\\d{1,2}") ? Integer.parseInt(act.field("days")) : 1;
        return LocalDate.ofInstant(clock.instant(), Page.ZONE)
                .plusDays(Math.clamp(days, 1, LONGEST_ASIDE))
                .atTime(MORNING)
                .atZone(Page.ZONE)
                .toInstant();
    }

    private Mono<Long> inItsRoom(Go go, WorkItem item, Act act) {
        Deed deed = item.deed(act.deed())
                .filter(one -> one.path() == null)
                .orElseThrow(() -> DeskRefusal.CANNOT_NOW.because());
        return work.room(item.key().source())
                .flatMap(room -> room.check(act, go.person()))
                .then(waiting(go, item, act, deed.word()));
    }

    private Mono<Long> waiting(Go go, WorkItem item, Act act, String word) {
        return Mono.defer(() -> acts.add(
                        go.batch(),
                        item,
                        act,
                        word,
                        go.person().id(),
                        go.now(),
                        go.now().plus(WINDOW),
                        ActRepository.State.WAITING))
                .switchIfEmpty(Mono.defer(() -> meanwhile(item.key()).flatMap(Mono::error)));
    }

    /** Why it is not there to decide about: what a colleague is doing with it, or that it is gone. */
    private Mono<Refused> meanwhile(WorkKey key) {
        return acts.pending()
                .filter(pending -> pending.key().equals(key))
                .next()
                .flatMap(pending ->
                        residents.find(pending.by()).map(by -> DeskRefusal.TAKEN_MEANWHILE.because("name", by.name())))
                .defaultIfEmpty(DeskRefusal.GONE.because());
    }

    /** The colleague it is handed to, who works where it lies; with a note that is not too long. */
    private Mono<Person> receiver(WorkItem item, Act act) {
        if (act.field("note").length() > HandOvers.NOTE_MAX) {
            return Mono.error(
                    DeskRefusal.NOTE_LENGTH.because("max", HandOvers.NOTE_MAX).at("note"));
        }
        return Mono.justOrEmpty(HandOvers.to(act))
                .flatMap(residents::person)
                .filter(colleague -> DeskRight.RECEIVE.allows(colleague, item))
                .switchIfEmpty(
                        Mono.error(() -> DeskRefusal.COLLEAGUE_MISSING.because().at("to")));
    }

    /**
     * Takes back everything this person decided in this go.
     *
     * @throws nl.buurtstem.kernel.Refused when it is too late
     */
    @Transactional
    public Mono<List<WorkKey>> undo(UUID batch, Person person) {
        return acts.undo(batch, person.id(), clock.instant())
                .concatMap(kept -> asItWas(kept).thenReturn(kept.act().key()))
                .collectList()
                .filter(undone -> !undone.isEmpty())
                .switchIfEmpty(Mono.error(() -> DeskRefusal.TOO_LATE.because()));
    }

    private Mono<Void> asItWas(ActRepository.Kept kept) {
        return switch (Own.of(kept.act().deed())) {
            case MINE -> heldAsBefore(kept.act());
            case LATER -> holds.takeBack(kept.act().key(), kept.by());
            default -> Mono.empty();
        };
    }

    private Mono<Void> heldAsBefore(Act act) {
        return act.field(BEFORE).isEmpty()
                ? holds.release(act.key())
                : holds.hold(act.key(), new ResidentId(UUID.fromString(act.field(BEFORE))), clock.instant());
    }

    /** Everything that waits for this person, in no order. */
    public Flux<WorkItem> waiting(Person person) {
        return work.items(person).flatMapIterable(Map::values);
    }

    /** Gives a thing that waits to a colleague at once, for who does not sit at a desk; the colleague is told. */
    @Transactional
    public Mono<Void> handOver(WorkKey key, Person from, Person to, String note) {
        Act act = new Act(
                key, Own.HAND_OVER.css(), "", Map.of("to", to.id().value().toString(), "note", note));
        return handOvers.carryOut(new ActRepository.Kept(0, UUID.randomUUID(), from.id(), act));
    }

    /** What was handed over in this go, for the letter {@link #LETTER}; empty when nothing was. */
    public Mono<HandedOver> handedOver(UUID batch) {
        return Mono.zip(acts.size(batch), holds.note(batch))
                .map(both -> new HandedOver(
                        both.getT1(), both.getT2().from(), both.getT2().note()));
    }
}
