package nl.buurtstem.statements;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Positions become numbers: as long after its end as likes are kept, a session's secret is destroyed and its positions lose their people. */
@Component
class PositionRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PositionRetention.class);

    private final ChatRepository chats;
    private final Clock clock;
    private final Duration kept;

    PositionRetention(ChatRepository chats, Clock clock, @Value("${buurtstem.retention.likes:90d}") Duration kept) {
        this.chats = chats;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(fixedRateString = "PT24H", initialDelayString = "PT12M")
    Mono<Long> daily() {
        return Mono.defer(this::forget).onErrorResume(e -> {
            LOG.warn("positions were not made nameless: {}", e.toString());
            return Mono.just(0L);
        });
    }

    /** Makes the positions of sessions that ended long enough ago nameless; says of how many. */
    Mono<Long> forget() {
        return chats.forgetPeople(clock.instant().minus(kept));
    }
}
