package nl.buurtstem.walkshop.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.picture.Pictures;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to an action agenda: putting something on it, and saying how it goes. */
@Component
public class Actions {

    private final ActionRepository actions;
    private final Pictures pictures;
    private final AuditLog audit;
    private final Clock clock;

    Actions(ActionRepository actions, Pictures pictures, AuditLog audit, Clock clock) {
        this.actions = actions;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts something on the agenda of a walkshop. */
    @Transactional
    public Mono<WalkAction> add(long walkshop, NewAction action, Person by) {
        return pictures.of(walkshop, by)
                .doOnNext(picture ->
                        ActionRight.ADD.require(by, picture.walkshop().where()))
                .doOnNext(picture -> requireValues(picture, action.values()))
                .flatMap(picture -> actions.add(walkshop, action))
                .delayUntil(
                        id -> audit.write(by.id(), "action.add", "action", "" + id, Map.of("walkshop", "" + walkshop)))
                .flatMap(actions::find);
    }

    private static void requireValues(Picture picture, List<Long> values) {
        if (values.stream().anyMatch(id -> picture.table().board().find(id).isEmpty())) {
            throw ActionRefusal.VALUE_MISSING.because().at("values");
        }
    }

    /**
     * Says how it goes.
     *
     * @param after how many notes they saw
     */
    @Transactional
    public Mono<WalkAction> note(long id, int after, NewNote note, Person by) {
        return requireFor(id, ActionRight.FOLLOW_UP, by)
                .flatMap(action -> actions.note(id, after, note))
                .switchIfEmpty(Mono.error(() -> ActionRefusal.WRITTEN_MEANWHILE.because()))
                .delayUntil(n -> audit.write(
                        by.id(),
                        "action.note",
                        "action",
                        "" + id,
                        Map.of("state", note.state().name())))
                .flatMap(n -> actions.find(id));
    }

    /** The action, when this person may do this with it. */
    Mono<WalkAction> requireFor(long id, ActionRight right, Person by) {
        return require(id, by)
                .delayUntil(action -> pictures.of(action.walkshop(), by)
                        .doOnNext(
                                picture -> right.require(by, picture.walkshop().where())));
    }

    /**
     * The action, as far as this viewer may see its walkshop.
     *
     * @throws nl.buurtstem.kernel.Refused (no such action) when there is none
     */
    public Mono<WalkAction> require(long id, Viewer viewer) {
        return actions.find(id)
                .switchIfEmpty(Mono.error(() -> ActionRefusal.NO_SUCH_ACTION.because()))
                .delayUntil(action -> pictures.of(action.walkshop(), viewer));
    }

    /** Everything on the agenda of this walkshop, short ones first. Whoever asks has looked whether they may see it. */
    public Flux<WalkAction> of(long walkshop) {
        return actions.of(walkshop);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }
}
