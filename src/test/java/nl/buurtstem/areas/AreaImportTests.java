package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.buurtstem.installation.CannotStart;
import nl.buurtstem.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The demo island's files into a real database, more than once. */
class AreaImportTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final GeoFiles files = new GeoFiles(new DefaultResourceLoader(), "");
    private final List<DrawnArea> areas = AreaFile.read(files.areas(), json);
    private final List<DrawnPlace> places = PlaceFile.read(files.places(), areas, json);
    private DataSource owner;

    @BeforeEach
    void freshDatabase() {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        owner = new DriverManagerDataSource(database.jdbcUrl(), "buurtstem", database.password());
    }

    private Map<String, Integer> ids() {
        return new AreaReading(owner)
                .map().everything().stream()
                        .collect(Collectors.toMap(
                                m -> m.area().key(), m -> m.area().id()));
    }

    @Test
    void whatIsReadBackIsWhatWasDrawn() {
        new AreaImport(owner).save(areas, places);
        AreaMap map = new AreaReading(owner).map();
        Map<String, DrawnArea> drawn = areas.stream().collect(Collectors.toMap(DrawnArea::key, Function.identity()));
        assertThat(map.everything()).hasSameSizeAs(areas).allSatisfy(mapped -> {
            DrawnArea wanted = drawn.get(mapped.area().key());
            assertThat(mapped.area().name()).isEqualTo(wanted.name());
            assertThat(mapped.own()).isEqualTo(wanted.own());
            assertThat(mapped.border().equalsExact(wanted.border())).isTrue();
            assertThat(mapped.area().inhabitants())
                    .isEqualTo(wanted.population().values().stream()
                            .mapToLong(Integer::longValue)
                            .sum());
        });
        assertThat(map.places().all()).hasSameSizeAs(places);
    }

    @Test
    void anAreaKeepsItsIdWhenTheFilesAreReadAgain() {
        new AreaImport(owner).save(areas, places);
        Map<String, Integer> before = ids();
        new AreaImport(owner).save(areas, places);
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void nodesThatStartTogetherTakeTurns() {
        List<CompletableFuture<Void>> nodes = List.of(1, 2, 3).stream()
                .map(n -> CompletableFuture.runAsync(() -> new AreaImport(owner).save(areas, places)))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(ids()).hasSize(16);
        assertThat(new AreaReading(owner).map().places().all()).hasSameSizeAs(places);
    }

    @Test
    void aPlaceThatIsNoLongerInTheFileIsForgotten() {
        new AreaImport(owner).save(areas, places);
        new AreaImport(owner).save(areas, places.subList(1, places.size()));
        assertThat(new AreaReading(owner).map().places().all()).hasSize(places.size() - 1);
    }

    @Test
    void anAreaThatIsNoLongerInTheFileIsMissedBecauseIdeasMayLieThere() {
        new AreaImport(owner).save(areas, places);
        CannotStart refused = catchThrowableOfType(
                CannotStart.class, () -> new AreaImport(owner).save(areas.subList(0, 15), List.of()));
        assertThat(refused).hasMessageContaining(areas.get(15).label());
        assertThat(ids()).hasSize(16);
    }
}
