package nl.buurtstem.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For and against are read in turn, and neither always begins. */
class OrderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void theOtherSideBeginsTheNextDay() {
        Topic topic = new Topic(Topic.Kind.IDEA, 7);
        assertThat(Order.first(DAY, topic)).isNotEqualTo(Order.first(DAY.plusDays(1), topic));
        assertThat(Order.first(DAY, topic)).isEqualTo(Order.first(DAY.plusDays(2), topic));
    }

    @Test
    void onOneDayNotTheSameSideBeginsEverywhere() {
        assertThat(Order.first(DAY, new Topic(Topic.Kind.IDEA, 7)))
                .isNotEqualTo(Order.first(DAY, new Topic(Topic.Kind.IDEA, 8)));
    }

    @Test
    void inTurnUntilOneHasNoMore() {
        assertThat(Order.inTurn(List.of("+1", "+2", "+3"), List.of("-1"))).containsExactly("+1", "-1", "+2", "+3");
        assertThat(Order.inTurn(List.<String>of(), List.of("-1", "-2"))).containsExactly("-1", "-2");
    }
}
