package nl.buurtstem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The short form of {@link WalkSoak}: three tablets come back twice, over a network that comes and goes. */
@Isolated("it looks at the memory of a process")
class WalkSoakTests {

    private static final WalkSoak.Size SHORT = new WalkSoak.Size(3, 24, 9, 1_000_000, Duration.ofMillis(250));

    /** Of 27 MB of photos that come in on the second walk. */
    private static final int MOST_MEGABYTES_MORE = 18;

    @Test
    void afterAFlickeringNetworkOnTheServerIsWhatWasMadeAndTheMemoryDoesNotGrow(@TempDir Path folder) throws Exception {
        WalkSoak.Walked[] walks = WalkSoak.walk(folder, SHORT);
        assertThat(walks[1].megabytes() - walks[0].megabytes()).isLessThan(MOST_MEGABYTES_MORE);
    }
}
