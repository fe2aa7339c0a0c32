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
    private static final BurstRule RULE = new BurstRule(
            4,
            Duration.ofMinutes(10),
            Duration.ofDays(1),
            new BurstRule.OneNetwork(3, Duration.ofMinutes(5)),
            new BurstRule.Rhythm(5, 4, Duration.ofDays(3)));

    private static Given like(int number, int minute, Duration age) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        return new Given("person " + number, at, at.minus(age), null);
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

    private static List<Given> from(String network, int... minutes) {
        return IntStream.range(0, minutes.length)
                .mapToObj(n -> NOON.plus(Duration.ofMinutes(minutes[n])))
                .map(at -> new Given(network + at, at, at.minus(Duration.ofDays(900)), network))
                .toList();
    }

    @Test
    void enoughOfOneNetworkAreABurstHoweverOldTheirAccountsAre() {
        List<Given> likes = new ArrayList<>(from("school", 0, 2, 5, 40));
        likes.addAll(from("flat", 1, 3));
        assertThat(RULE.burst(likes)).isEmpty();
        assertThat(RULE.ofOneNetwork(likes)).containsExactlyInAnyOrderElementsOf(likes.subList(0, 3));
        assertThat(RULE.ofOneNetwork(from("school", 0, 3, 6))).isEmpty();
        assertThat(RULE.ofOneNetwork(fresh(0, 0, 0))).as("of unknown networks").isEmpty();
    }

    @Test
    void farMoreThanItsBusiestHourIsOutsideAnIdeasRhythm() {
        List<Given> likes = from("anywhere", 0, 10, 20, 30, 40, 50, 59, 200);
        assertThat(RULE.outsideRhythm(likes, 0)).hasSize(7);
        assertThat(RULE.outsideRhythm(likes, 1)).hasSize(7);
        assertThat(RULE.outsideRhythm(likes, 2)).as("eight would be").isEmpty();
    }
}
