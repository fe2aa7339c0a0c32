package nl.buurtstem.live;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears what other nodes announce, on one connection beside the pool. When that breaks it makes another, and has
 * everything on open pages read again: what was announced meanwhile went past us.
 */
@Component
class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATEST = Duration.ofSeconds(5);
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ConnectionFactory database;
    private final Announcer announcer;
    private final OpenPages pages;

    Listener(ConnectionFactory database, Announcer announcer, OpenPages pages) {
        this.database = bare(database);
        this.announcer = announcer;
        this.pages = pages;
    }

    /** The factory that the pool itself uses. */
    private static ConnectionFactory bare(ConnectionFactory factory) {
        return factory instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory inner
                ? bare(inner)
                : factory;
    }

    /** Goes on until it is cancelled. */
    Flux<Boolean> work() {
        return Flux.usingWhen(
                        Mono.from(database.create()).timeout(PATIENCE.multipliedBy(2)),
                        this::listen,
                        connection -> Mono.from(connection.close()).onErrorComplete())
                .retryWhen(Retry.backoff(Long.MAX_VALUE, SOON)
                        .maxBackoff(LATEST)
                        .transientErrors(true)
                        .doBeforeRetry(failed -> LOG.warn(
                                "the connection that listens to other nodes broke, again soon: {}",
                                failed.failure().toString())));
    }

    private Flux<Boolean> listen(Connection connection) {
        Flux<Boolean> notices = connection instanceof PostgresqlConnection postgresql
                ? postgresql
                        .getNotifications()
                        .doOnNext(notice -> announcer.heard(String.valueOf(notice.getParameter())))
                        .map(notice -> true)
                : Flux.never();
        Mono<Boolean> began = run(connection, "listen " + Announcer.CHANNEL)
                .then(Mono.fromRunnable(pages::anythingMayHaveChanged))
                .thenReturn(true);
        Flux<Boolean> alive = Flux.interval(CHECK)
                .onBackpressureDrop()
                .concatMap(tick -> run(connection, "select 1").timeout(PATIENCE).thenReturn(true), 0);
        return Flux.merge(
                notices.concatWith(Mono.error(() -> new IllegalStateException("it was closed"))), began, alive);
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(Result::getRowsUpdated)
                .then();
    }
}
