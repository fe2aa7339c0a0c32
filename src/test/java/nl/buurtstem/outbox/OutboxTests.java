package nl.buurtstem.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A letter exists exactly when its cause does, and is handed on at least once, whatever fails. */
@AppTest
class OutboxTests {

    private final Outbox outbox;
    private final Letters letters;
    private final Bell bell;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    OutboxTests(
            Outbox outbox,
            Letters letters,
            Bell bell,
            MovableClock clock,
            DatabaseClient database,
            TransactionalOperator transaction) {
        this.outbox = outbox;
        this.letters = letters;
        this.bell = bell;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** Takes letters of kind "test"; fails as often as it is told, hangs when it is told. */
    private static final class Bicycle implements Courier {

        final List<String> delivered = new CopyOnWriteArrayList<>();
        volatile int failures;
        volatile boolean hangs;

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Mono<Void> deliver(Letter letter) {
            if (hangs) {
                return Mono.never();
            }
            if (failures-- > 0) {
                return Mono.error(new IllegalStateException("550 no such user <jan@example.nl>, try jan@example.nl"));
            }
            return Mono.delay(Duration.ofMillis(5)).then(Mono.fromRunnable(() -> delivered.add(letter.key())));
        }
    }

    private Worker worker(Courier courier) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("courier", courier));
        return new Worker(letters, bell, beans.getBeanProvider(Courier.class), clock);
    }

    private Mono<Void> write(String key) {
        return outbox.write("test", key, Map.of("thing", "7"));
    }

    @BeforeEach
    void theOutboxIsEmpty() {
        database.sql("delete from outbox").then().block();
    }

    @Test
    void theSameKeyTwiceIsOneLetter() {
        Bicycle bicycle = new Bicycle();
        write("once").then(write("once")).block();
        worker(bicycle).deliverDue().block();
        write("once").block();
        worker(bicycle).deliverDue().block();
        assertThat(bicycle.delivered).containsExactly("once");
    }

    @Test
    void aLetterOfATransactionThatFailedNeverExisted() {
        Bicycle bicycle = new Bicycle();
        write("never")
                .then(Mono.error(new IllegalStateException("its cause did not happen")))
                .as(transaction::transactional)
                .onErrorComplete()
                .block();
        worker(bicycle).deliverDue().block();
        assertThat(bicycle.delivered).isEmpty();
    }

    @Test
    void aFailureMeansAgainLaterAndNobodysAddressIsWrittenDown() {
        Bicycle bicycle = new Bicycle();
        bicycle.failures = 2;
        write("stubborn").block();
        Worker worker = worker(bicycle);
        worker.deliverDue().block();
        assertThat(worker.deliverDue().block()).as("it waits").isZero();
        String failure = database.sql("select failure from outbox")
                .map(row -> row.get("failure", String.class))
                .one()
                .block();
        assertThat(failure).contains("550 no such user").doesNotContain("jan@");

        clock.forward(Duration.ofSeconds(4));
        worker.deliverDue().block();
        clock.forward(Duration.ofSeconds(8));
        worker.deliverDue().block();
        assertThat(bicycle.delivered).containsExactly("stubborn");
    }

    @Test
    void pausesGrowAndStaySpread() {
        assertThat(Pause.after(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(Pause.after(5)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
        assertThat(Pause.after(1000))
                .isBetween(Pause.LONGEST, Pause.LONGEST.multipliedBy(3).dividedBy(2));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> Pause.after(4))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void twoWorkersShareTheWorkAndNothingIsDeliveredTwice() {
        Bicycle bicycle = new Bicycle();
        Flux.range(0, 200).concatMap(i -> write("letter " + i)).blockLast();
        Flux.merge(
                        worker(bicycle).deliverDue().subscribeOn(Schedulers.parallel()),
                        worker(bicycle).deliverDue().subscribeOn(Schedulers.parallel()))
                .blockLast();
        assertThat(bicycle.delivered).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void whenAWorkerDiesWithALetterAnotherDeliversItAfterTheLease() {
        Bicycle dying = new Bicycle();
        dying.hangs = true;
        write("orphan").block();
        Disposable life = worker(dying).deliverDue().subscribe();
        await().until(() -> claimed("orphan"));
        life.dispose();

        Bicycle bicycle = new Bicycle();
        worker(bicycle).deliverDue().block();
        assertThat(bicycle.delivered).as("still the other's").isEmpty();
        clock.forward(Worker.LEASE.plusSeconds(1));
        worker(bicycle).deliverDue().block();
        assertThat(bicycle.delivered).containsExactly("orphan");
    }

    private boolean claimed(String key) {
        return Boolean.TRUE.equals(database.sql("select tries > 0 as claimed from outbox where key = :key")
                .bind("key", key)
                .map(row -> row.get("claimed", Boolean.class))
                .one()
                .block());
    }

    @Test
    void aLetterLeavesSoonAfterCommitAndNotBefore() {
        Bicycle bicycle = new Bicycle();
        Disposable life = worker(bicycle).work().subscribe();
        try {
            write("quick")
                    .then(Mono.delay(Duration.ofMillis(1500)))
                    .doOnNext(tick -> assertThat(bicycle.delivered).isEmpty())
                    .as(transaction::transactional)
                    .block();
            await().atMost(Duration.ofMillis(900)).until(() -> bicycle.delivered.contains("quick"));
            outbox.write("test", "later", Map.of(), clock.instant().plusSeconds(3600))
                    .block();
            await().during(Duration.ofMillis(1200)).until(() -> !bicycle.delivered.contains("later"));
        } finally {
            life.dispose();
        }
    }

    @Test
    void aKindNobodyTakesWaitsForSomebodyWhoDoes() {
        outbox.write("unknown", "waits", Map.of()).block();
        worker(new Bicycle()).deliverDue().block();
        assertThat(database.sql("select failure from outbox where delivered_at is null")
                        .map(row -> row.get("failure", String.class))
                        .one()
                        .block())
                .contains("no courier for unknown");
    }
}
