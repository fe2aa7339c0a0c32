package nl.buurtstem.follows;

import nl.buurtstem.installation.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every minute for whom news is to be gathered; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class FollowJob {

    private static final Logger LOG = LoggerFactory.getLogger(FollowJob.class);

    private final Followers followers;
    private final Turns turns;

    FollowJob(Followers followers, Turns turns) {
        this.followers = followers;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    Mono<Integer> gather() {
        return turns.take("gathering news for followers", this::everybody);
    }

    /** So many people go in one transaction. */
    private Mono<Integer> everybody() {
        return followers
                .gather()
                .expand(some -> some == 0 ? Mono.empty() : followers.gather())
                .reduce(Integer::sum);
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT25M")
    Mono<Long> forget() {
        return followers.forget().onErrorResume(e -> {
            LOG.warn("what followers were told long ago was not forgotten: {}", e.toString());
            return Mono.empty();
        });
    }
}
