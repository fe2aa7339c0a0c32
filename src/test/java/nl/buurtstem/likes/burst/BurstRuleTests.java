package nl.buurtstem.likes.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.likes.burst.BurstRule.Given;
import org.junit.jupiter.api.Test;

/** What a burst is, and what is not. */
class BurstRuleTests {

    private static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");
    private static final BurstRule RULE = new BurstRule(4, Duration.ofMinutes(10), Duration.ofDays(1));

    private static Given like(int number, int minute, Duration age) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        return new Given("person " + number, at, at.minus(age));
    }

    private static List<Given> fresh(int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(n -> like(n, minutes[n], Duration.ofHours(1)))
                .toList();
    }

    @Test
    void enoughWithinTheTimeAreABurst() {
        assertThat(RULE.burst(fresh(0, 3, 6, 10))).hasSize(4);
        assertThat(RULE.burst(fresh(0, 3, 6, 11))).isEmpty();
        assertThat(RULE.burst(fresh(0, 1, 2))).isEmpty();
        assertThat(RULE.burst(List.of())).isEmpty();
    }

    @Test
    void onlyThoseThatCameTogetherArePartOfIt() {
        List<Given> likes = fresh(0, 60, 61, 62, 63, 64, 120);
        assertThat(RULE.burst(likes)).containsExactlyInAnyOrderElementsOf(likes.subList(1, 6));
    }

    @Test
    void likesOfAccountsThatExistedAreNone() {
        List<Given> likes = new ArrayList<>(fresh(0, 1, 2));
        likes.add(like(9, 3, Duration.ofDays(1)));
        assertThat(RULE.burst(likes)).isEmpty();
        likes.add(like(10, 3, Duration.ofHours(23)));
        assertThat(RULE.burst(likes)).hasSize(4).doesNotContain(likes.get(3));
    }

    @Test
    void theOrderInWhichTheyAreReadDoesNotMatter() {
        assertThat(RULE.burst(fresh(10, 0, 6, 3))).hasSize(4);
    }
}
