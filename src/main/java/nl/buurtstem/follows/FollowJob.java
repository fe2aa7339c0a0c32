package nl.buurtstem.follows;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every minute for whom news is to be gathered; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class FollowJob {

    private static final Logger LOG = LoggerFactory.getLogger(FollowJob.class);

    private final Followers followers;
    private final ApplicationAvailability availability;

    FollowJob(Followers followers, ApplicationAvailability availability) {
        this.followers = followers;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    Mono<Integer> gather() {
        return Mono.fromSupplier(availability::getReadinessState)
                .filter(state -> state == ReadinessState.ACCEPTING_TRAFFIC)
                .flatMap(state -> everybody())
                .onErrorResume(e -> {
                    LOG.error("news was not gathered; the next run tries again", e);
                    return Mono.empty();
                });
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
