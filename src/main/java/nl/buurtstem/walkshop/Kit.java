package nl.buurtstem.walkshop;

import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to everything else that is taken along: steps, themes, cards, consent, plans, ideas. What has the id 0 is new. */
@Component
public class Kit {

    public static final int CONSENT_MAX = 1000;

    private final Walkshops walkshops;
    private final KitRepository kit;
    private final AroundRepository around;
    private final PartRepository parts;
    private final RemovedRepository removed;

    Kit(
            Walkshops walkshops,
            KitRepository kit,
            AroundRepository around,
            PartRepository parts,
            RemovedRepository removed) {
        this.walkshops = walkshops;
        this.kit = kit;
        this.around = around;
        this.parts = parts;
        this.removed = removed;
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Step step, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> step.id() == 0
                        ? parts.requireRoom(Part.STEP, walkshop).then(kit.add(walkshop, step))
                        : kit.change(walkshop, step)));
    }

    private Mono<Walkshop> may(long walkshop, Person by) {
        return walkshops.require(WalkshopRight.PREPARE, walkshop, by);
    }

    /** A step is done, or not after all; also when people are back. */
    @Transactional
    public Mono<Long> tick(long walkshop, long step, boolean done, Person by) {
        return walkshops
                .require(WalkshopRight.LEAD, walkshop, by)
                .then(Mono.defer(() -> kit.tick(walkshop, step, done)));
    }

    @Transactional
    public Mono<Void> removeStep(long walkshop, long id, Person by) {
        return remove(Part.STEP, walkshop, id, by);
    }

    @Transactional
    public Mono<Void> moveStep(long walkshop, long id, boolean up, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> parts.move(Part.STEP, walkshop, id, up)));
    }

    private Mono<Void> remove(Part part, long walkshop, long id, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> removed.remove(part, walkshop, String.valueOf(id))))
                .then(Mono.defer(() -> parts.renumber(part, walkshop)));
    }

    @Transactional
    public Mono<Void> keep(long walkshop, WalkTheme theme, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> parts.requireRoom(Part.THEME, walkshop)))
                .then(Mono.defer(() -> kit.keep(walkshop, theme)));
    }

    /** Uses a theme of the default set; one that is used already stays where it is. */
    @Transactional
    public Mono<Void> use(long walkshop, String key, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> kit.keep(walkshop, new WalkTheme(key, Map.of()))));
    }

    /** No longer uses one of the default set, which is a tick away. */
    @Transactional
    public Mono<Void> leave(long walkshop, String key, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> kit.removeTheme(walkshop, key)));
    }

    @Transactional
    public Mono<Void> removeTheme(long walkshop, String key, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> removed.remove(Part.THEME, walkshop, key)));
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Card card, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> card.id() == 0
                        ? parts.requireRoom(Part.CARD, walkshop).then(kit.add(walkshop, card))
                        : kit.change(walkshop, card)));
    }

    @Transactional
    public Mono<Void> removeCard(long walkshop, long id, Person by) {
        return remove(Part.CARD, walkshop, id, by);
    }

    @Transactional
    public Mono<Void> moveCard(long walkshop, long id, boolean up, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> parts.move(Part.CARD, walkshop, id, up)));
    }

    /** What is said before an interview, by language. */
    @Transactional
    public Mono<Void> consent(long walkshop, Map<String, String> written, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> kit.consent(walkshop, read(written))));
    }

    private static Map<String, String> read(Map<String, String> written) {
        Complaints complaints = new Complaints();
        Map<String, String> texts = Spoken.read(complaints, "consent", written, CONSENT_MAX);
        complaints.require(!texts.isEmpty(), "consent", WalkshopRefusal.CONSENT_MISSING);
        complaints.refuseIfAny();
        return texts;
    }

    @Transactional
    public Mono<Long> keep(long walkshop, Plan plan, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> plan.id() == 0
                        ? parts.requireRoom(Part.PLAN, walkshop).then(around.add(walkshop, plan))
                        : around.change(walkshop, plan)));
    }

    @Transactional
    public Mono<Void> removePlan(long walkshop, long id, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> removed.remove(Part.PLAN, walkshop, String.valueOf(id))));
    }

    /** Public ideas of its area with these words, or all of them; the newest first. */
    public Flux<IdeaId> around(Walkshop walkshop, String words) {
        return around.ideasIn(walkshop.area(), words);
    }

    /** An idea to look at on the way; a second time changes nothing. */
    @Transactional
    public Mono<Void> look(long walkshop, IdeaId idea, Person by) {
        return may(walkshop, by)
                .then(Mono.defer(() -> parts.requireRoom(Part.IDEA, walkshop)))
                .then(Mono.defer(() -> around.look(walkshop, idea)));
    }

    @Transactional
    public Mono<Void> leave(long walkshop, IdeaId idea, Person by) {
        return may(walkshop, by).then(Mono.defer(() -> around.leave(walkshop, idea)));
    }
}
