package nl.buurtstem.addresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** How much is asked of somebody else's server. */
class GateTests {

    private final AtomicLong nanos = new AtomicLong();

    private Gate gate(int atOnce, int perSecond) {
        return new Gate(
                new AddressSettings(
                        "http://x",
                        "",
                        Duration.ofSeconds(1),
                        atOnce,
                        perSecond,
                        Duration.ofSeconds(30),
                        Duration.ofHours(1),
                        10),
                nanos::get);
    }

    private static void assertClosed(Mono<?> question) {
        assertThatThrownBy(question::block).isInstanceOf(Gate.Closed.class);
    }

    @Test
    void noMoreAtOnceThanAllowed() {
        Gate gate = gate(1, 100);
        Sinks.One<String> slow = Sinks.one();
        var first = gate.pass(slow.asMono()).toFuture();
        assertClosed(gate.pass(Mono.just("second")));
        slow.tryEmitValue("first");
        assertThat(first).isCompletedWithValue("first");
        assertThat(gate.pass(Mono.just("second")).block()).isEqualTo("second");
    }

    @Test
    void noMoreInASecondThanAllowed() {
        Gate gate = gate(10, 2);
        gate.pass(Mono.just(1)).block();
        gate.pass(Mono.just(2)).block();
        assertClosed(gate.pass(Mono.just(3)));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(gate.pass(Mono.just(4)).block()).isEqualTo(4);
    }

    @Test
    void afterFiveFailuresInARowNothingIsAskedForAWhile() {
        Gate gate = gate(10, 100);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() ->
                            gate.pass(Mono.error(new IllegalStateException())).block())
                    .isInstanceOf(IllegalStateException.class);
        }
        assertClosed(gate.pass(Mono.just(1)));
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(gate.pass(Mono.just(1)).block()).isEqualTo(1);
    }

    @Test
    void oneAnswerForgivesTheFailuresBefore() {
        Gate gate = gate(10, 100);
        for (int i = 0; i < 20; i++) {
            int turn = i;
            Mono<Integer> question = turn % 2 == 0 ? Mono.error(new IllegalStateException()) : Mono.just(turn);
            gate.pass(question).onErrorReturn(-1).block();
        }
        assertThat(gate.pass(Mono.just(1)).block()).isEqualTo(1);
    }
}
