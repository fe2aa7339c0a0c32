package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtstem.Buurtstem;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.FreshDatabase;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;

/** What one node imports, the others know soon, also those that do no jobs. */
@AppTest
@TestPropertySource(properties = "buurtstem.geo=none")
@Isolated("it measures time")
class TwoNodesTests {

    private final Imports imports;
    private final PostgresServer.Database database;

    TwoNodesTests(Imports imports, PostgresServer.Database database) {
        this.imports = imports;
        this.database = database;
    }

    private ConfigurableApplicationContext anotherNode() {
        List<String> properties = new ArrayList<>(Arrays.asList(FreshDatabase.properties(database)));
        properties.addAll(List.of(
                "buurtstem.mode=demo",
                "buurtstem.geo=none",
                "buurtstem.demo.fill=false",
                "buurtstem.jobs=false",
                "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
                "server.port=0",
                "logging.level.nl.buurtstem=warn"));
        return new SpringApplicationBuilder(Buurtstem.class)
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new));
    }

    @Test
    void theOtherNodeKnowsTheNewAreasWithinTwoSeconds() {
        try (ConfigurableApplicationContext other = anotherNode()) {
            Areas theirs = other.getBean(Areas.class);
            assertThat(theirs.municipalities()).isEmpty();
            Choices choices = Choices.of(Map.of("level", "neighbourhood", "new-parent", "Drawnstad")::get);
            imports.now(
                            Fixture.inRdNew().with("Oost", 0).file(),
                            new Sent("town.geojson", "", new byte[0]),
                            choices,
                            Asker.COMMAND,
                            false)
                    .block();
            Boolean known = Flux.interval(Duration.ZERO, Duration.ofMillis(20))
                    .map(n -> !theirs.neighbourhoods().isEmpty())
                    .filter(there -> there)
                    .blockFirst(Duration.ofSeconds(2));
            assertThat(known).isTrue();
        }
    }
}
