package nl.buurtstem.discussion;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: how heated a topic is, who said so and why. */
@Component
public class Temperatures {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 500;

    private final TemperatureRepository temperatures;
    private final Topics topics;
    private final AuditLog audit;

    Temperatures(TemperatureRepository temperatures, Topics topics, AuditLog audit) {
        this.temperatures = temperatures;
        this.topics = topics;
        this.audit = audit;
    }

    /** How it is now; calm as long as nobody said otherwise. */
    public Mono<Temperature> now(Topic topic) {
        return temperatures.of(topic).next().defaultIfEmpty(Temperature.NEVER_SET);
    }

    /** How it was, the latest first; empty when nobody ever said anything. */
    Mono<List<Temperature>> history(Topic topic) {
        return temperatures.of(topic).collectList();
    }

    /**
     * Says how heated a topic is from now on.
     *
     * @param seen the id of the temperature they saw, 0 for none
     * @throws nl.buurtstem.kernel.Refused when they are no official or facilitator there, the reason is not one, or a colleague was first
     */
    @Transactional
    public Mono<Void> set(Topic topic, Degree degree, String reason, String language, long seen, Person by) {
        return topics.require(topic, by)
                .filter(ground -> DiscussionRight.TEMPER.allows(by, ground.where(), null))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.STAFF_ONLY.because()))
                .delayUntil(ground -> requireNothingNew(topic, seen))
                .flatMap(ground -> temperatures.add(ground, degree, reason(reason), language, by))
                .then(audit.write(
                        by.id(),
                        "discussion.temperature",
                        topic.kind().name().toLowerCase(java.util.Locale.ROOT),
                        String.valueOf(topic.id()),
                        Map.of("degree", degree.name())));
    }

    private Mono<Void> requireNothingNew(Topic topic, long seen) {
        return temperatures
                .oneAtATime(topic)
                .then(now(topic))
                .filter(last -> last.id() != seen)
                .flatMap(last -> Mono.error(DiscussionRefusal.SET_MEANWHILE.because(
                        "name", last.name(), "degree", last.degree().name())));
    }

    private static String reason(String written) {
        String reason = Prose.text(written);
        int length = Prose.length(reason);
        if (length < REASON_MIN || length > REASON_MAX) {
            throw DiscussionRefusal.REASON_LENGTH
                    .because("min", REASON_MIN, "max", REASON_MAX)
                    .at("reason");
        }
        return reason;
    }
}
