package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** The demo island's files into a real database, more than once. */
class AreaSeedTests {

    private final JsonMapper json = JsonMapper.builder().build();
    private final GeoFiles files = new GeoFiles(new DefaultResourceLoader(), "", true);
    private final List<DrawnArea> areas = AreaFile.read(files.areas().orElseThrow(), json);
    private DataSource owner;
    private AreaReading reading;

    @BeforeEach
    void freshDatabase() {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        owner = new DriverManagerDataSource(database.jdbcUrl(), "buurtstem", database.password());
        reading = new AreaReading(
                DatabaseClient.create(ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, "buurtstem_app")
                        .option(ConnectionFactoryOptions.PASSWORD, database.password())
                        .build())));
    }

    private List<DrawnPlace> places(List<DrawnArea> neighbourhoods, boolean asDrawn) {
        return PlaceFile.read(files.places().orElseThrow(), neighbourhoods, asDrawn, json);
    }

    private void plant() {
        new AreaSeed(owner).plant(areas, this::places);
    }

    private AreaMap map() {
        return reading.map().block();
    }

    private Map<String, Integer> ids() {
        return map().everything().stream()
                .collect(Collectors.toMap(m -> m.area().key(), m -> m.area().id()));
    }

    private void change(String sql) {
        new JdbcTemplate(owner).update(sql);
    }

    private List<DrawnArea> saying(SettingsRow own) {
        return areas.stream()
                .map(a -> a.key().equals("ML")
                        ? new DrawnArea(a.key(), a.name(), a.level(), a.parent(), a.population(), own, a.border())
                        : a)
                .toList();
    }

    private static SettingsRow threshold(int likes) {
        return new SettingsRow(
                likes, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private void setThresholdOfMiddenland(int likes) {
        change("insert into area_settings (area_id, threshold) select id, " + likes
                + " from area where key = 'ML' on conflict (area_id) do update set threshold = excluded.threshold");
    }

    private int thresholdOfMiddenland() {
        return map().settings(ids().get("ML")).threshold();
    }

    @Test
    void whatIsReadBackIsWhatWasDrawn() {
        plant();
        AreaMap map = map();
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
        assertThat(map.places().all()).hasSizeGreaterThan(100);
    }

    @Test
    void readingTheSameFilesAgainChangesNothing() {
        plant();
        Map<String, Integer> before = ids();
        Long version = reading.version().block();
        plant();
        assertThat(ids()).isEqualTo(before);
        assertThat(reading.version().block()).isEqualTo(version);
    }

    @Test
    void nodesThatStartTogetherTakeTurns() {
        List<CompletableFuture<Void>> nodes = List.of(1, 2, 3).stream()
                .map(n -> CompletableFuture.runAsync(this::plant))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(ids()).hasSize(16);
    }

    @Test
    void settingsChangedInTheDatabaseSurviveARestart() {
        plant();
        setThresholdOfMiddenland(7);
        plant();
        assertThat(thresholdOfMiddenland()).isEqualTo(7);
    }

    @Test
    void settingsChangedInTheFileAreTakenOverAtTheNextStart() {
        plant();
        new AreaSeed(owner).plant(saying(threshold(33)), null);
        assertThat(thresholdOfMiddenland()).isEqualTo(33);
        setThresholdOfMiddenland(7);
        new AreaSeed(owner).plant(saying(threshold(33)), null);
        assertThat(thresholdOfMiddenland()).isEqualTo(7);
    }

    @Test
    void anAreaThatStandsInNoFileStays() {
        plant();
        change(
                "insert into area (key, name, level, border) select 'ELDERS', 'Elders', 'MUNICIPALITY', border from area where key = 'ZO'");
        plant();
        new AreaSeed(owner).plant(areas.subList(0, 15), null);
        assertThat(ids()).hasSize(17).containsKey("ELDERS");
    }

    @Test
    void aBorderThatWasImportedIsNotOverwrittenByTheFile() {
        plant();
        change("update area set border = (select border from area where key = 'ML02') where key = 'ML01'");
        plant();
        assertThat(map().bounds(ids().get("ML01"))).isEqualTo(map().bounds(ids().get("ML02")));
    }

    @Test
    void aPlaceThatIsNoLongerInTheFileIsForgotten() {
        plant();
        int before = map().places().all().size();
        new AreaSeed(owner).plant(areas, (neighbourhoods, asDrawn) -> {
            List<DrawnPlace> all = places(neighbourhoods, asDrawn);
            return all.subList(1, all.size());
        });
        assertThat(map().places().all()).hasSize(before - 1);
    }

    @Test
    void withoutAnyFileThereIsAnInstallationWithoutAreas() {
        new AreaSeed(owner).plant(List.of(), null);
        assertThat(map().everything()).isEmpty();
        assertThat(map().bounds().contains(new Point(5.2, 52.5))).isTrue();
        assertThat(new GeoFiles(new DefaultResourceLoader(), "", false).areas()).isEmpty();
        assertThat(new GeoFiles(new DefaultResourceLoader(), "none", true).areas())
                .isEmpty();
    }

    @Test
    void aFolderThatHoldsNothingOfUseIsMissed() {
        assertThatThrownBy(() -> new GeoFiles(new DefaultResourceLoader(), "/no/such/folder", true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/no/such/folder");
    }

    @Test
    void whatAnAdministratorSetIsNotSetByAFileAnyMore() {
        plant();
        setThresholdOfMiddenland(7);
        change("insert into area_settings_change (area_id, changed_by, changed_at, before, after)"
                + " select id, 'somebody', now(), '{}', '{}' from area where key = 'ML'");

        new AreaSeed(owner).plant(saying(threshold(55)), this::places);

        assertThat(thresholdOfMiddenland()).isEqualTo(7);
    }
}
