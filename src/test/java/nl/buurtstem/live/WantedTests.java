package nl.buurtstem.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What a page may ask to hear of. */
class WantedTests {

    @Test
    void ideasComeWithTheVersionThatThePageShows() {
        assertThat(Wanted.of("7:collecting-12,8")).containsExactly(new Wanted(7, "collecting-12"), new Wanted(8, ""));
    }

    @Test
    void nonsenseIsRefused() {
        for (String bad : List.of("", " ", ",", "7,", "x", "7:", "7:A", "-7", "7,7", "7;8", "9999999999999999999")) {
            assertThatThrownBy(() -> Wanted.of(bad)).as(bad).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> Wanted.of(null)).isInstanceOf(Refused.class);
    }

    @Test
    void aPageListensToSixtyIdeasAtTheMost() {
        String sixty = IntStream.rangeClosed(1, 60).mapToObj(String::valueOf).collect(Collectors.joining(","));
        assertThat(Wanted.of(sixty)).hasSize(60);
        assertThatThrownBy(() -> Wanted.of(sixty + ",61")).isInstanceOf(Refused.class);
    }
}
