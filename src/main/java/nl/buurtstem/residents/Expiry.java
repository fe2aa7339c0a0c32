package nl.buurtstem.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes away what is over, every hour: sessions at once, attempts a day after they ended. */
@Component
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final AttemptRepository attempts;
    private final SessionRepository sessions;
    private final MunicipalRepository accounts;
    private final Clock clock;

    Expiry(AttemptRepository attempts, SessionRepository sessions, MunicipalRepository accounts, Clock clock) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    Mono<Void> clean() {
        return Mono.defer(() -> {
                    Instant now = clock.instant();
                    return attempts.forget(now.minus(KEPT))
                            .then(sessions.forget(now))
                            .then(accounts.forget(now));
                })
                .onErrorResume(e -> {
                    LOG.warn("old sessions were not cleaned: {}", e.toString());
                    return Mono.empty();
                });
    }
}
