package nl.buurtstem.areas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.buurtstem.installation.CannotStart;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the tables say what the files say: once, at the start, by the role that migrates. An area keeps its id, because
 * ideas refer to it.
 */
final class AreaImport {

    private final NamedParameterJdbcTemplate sql;
    private final TransactionTemplate transaction;

    AreaImport(DataSource owner) {
        this.sql = new NamedParameterJdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** All of it or nothing; nodes that start together take turns. */
    void save(List<DrawnArea> areas, List<DrawnPlace> places) {
        transaction.executeWithoutResult(status -> {
            sql.getJdbcOperations().execute("select pg_advisory_xact_lock(hashtext('areas'))");
            requireAllStillDrawn(areas);
            saveAreas(areas);
            savePopulation(areas);
            saveSettings(areas);
            forgetPlacesExcept(places);
            savePlaces(places);
        });
    }

    private void requireAllStillDrawn(List<DrawnArea> areas) {
        List<String> missing = sql.query(
                "select name || ' (' || key || ')' as label from area where key not in (:keys) order by key",
                Map.of("keys", areas.stream().map(DrawnArea::key).toList()),
                (row, n) -> row.getString("label"));
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "The file areas.geojson does not hold " + String.join(", ", missing)
                            + ", but the database does, and ideas may lie there.",
                    "Keep every area that was once in the file, or start on a new database.");
        }
    }

    /** The largest first, so that every parent is there before its children. */
    private void saveAreas(List<DrawnArea> areas) {
        WKBWriter wkb = new WKBWriter();
        batch(
                """
                insert into area (key, name, level, parent_id, border)
                values (:key, :name, :level, (select id from area where key = :parent), :border)
                on conflict (key) do update
                set name = excluded.name, level = excluded.level,
                    parent_id = excluded.parent_id, border = excluded.border
                """,
                areas.stream()
                        .map(a -> of(a).addValue("name", a.name())
                                .addValue("level", a.level().name())
                                .addValue("parent", a.parent())
                                .addValue("border", wkb.write(a.border()))));
    }

    private void savePopulation(List<DrawnArea> areas) {
        sql.getJdbcOperations().update("delete from area_population");
        batch(
                """
                insert into area_population (area_id, age_group, inhabitants)
                values ((select id from area where key = :key), :age, :inhabitants)
                """,
                areas.stream()
                        .flatMap(a -> a.population().entrySet().stream()
                                .map(group -> of(a).addValue("age", group.getKey())
                                        .addValue("inhabitants", group.getValue()))));
    }

    private void saveSettings(List<DrawnArea> areas) {
        sql.getJdbcOperations().update("delete from area_settings");
        batch(
                """
                insert into area_settings (area_id, threshold, threshold_per_thousand, threshold_floor,
                    threshold_ceiling, window_days, rhythm, mode, top, capacity, review, languages)
                values ((select id from area where key = :key), :threshold, :perThousand, :floor,
                    :ceiling, :window, :rhythm, :mode, :top, :capacity, :review, string_to_array(:languages, ' '))
                """,
                areas.stream()
                        .filter(a -> !a.own().equals(SettingsRow.INHERITED))
                        .map(AreaImport::settings));
    }

    private static MapSqlParameterSource settings(DrawnArea area) {
        SettingsRow own = area.own();
        List<String> languages = own.languages();
        return of(area).addValue("threshold", own.threshold())
                .addValue("perThousand", own.thresholdPerThousand())
                .addValue("floor", own.thresholdFloor())
                .addValue("ceiling", own.thresholdCeiling())
                .addValue("window", own.windowDays())
                .addValue("rhythm", word(own.rhythm()))
                .addValue("mode", word(own.mode()))
                .addValue("top", own.top())
                .addValue("capacity", own.capacity())
                .addValue("review", word(own.review()))
                .addValue("languages", languages == null ? null : String.join(" ", languages));
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private void forgetPlacesExcept(List<DrawnPlace> places) {
        Set<String> kept =
                places.stream().map(p -> p.neighbourhood() + " " + p.name()).collect(Collectors.toSet());
        List<Integer> gone = sql.query("""
                        select p.id, a.key || ' ' || p.name as place
                        from place_name p
                        join area a on a.id = p.neighbourhood_id
                        """, (row, n) -> kept.contains(row.getString("place")) ? 0 : row.getInt("id"));
        batch(
                "delete from place_name where id = :id",
                gone.stream().filter(id -> id != 0).map(id -> new MapSqlParameterSource("id", id)));
    }

    private void savePlaces(List<DrawnPlace> places) {
        batch(
                """
                insert into place_name (name, kind, neighbourhood_id, lon, lat)
                values (:name, :kind, (select id from area where key = :key), :lon, :lat)
                on conflict (name, neighbourhood_id) do update
                set kind = excluded.kind, lon = excluded.lon, lat = excluded.lat
                """,
                places.stream()
                        .map(p -> new MapSqlParameterSource("key", p.neighbourhood())
                                .addValue("name", p.name())
                                .addValue("kind", p.kind().name())
                                .addValue("lon", p.point().lon())
                                .addValue("lat", p.point().lat())));
    }

    private static MapSqlParameterSource of(DrawnArea area) {
        return new MapSqlParameterSource("key", area.key());
    }

    private void batch(String statement, Stream<MapSqlParameterSource> rows) {
        MapSqlParameterSource[] all = rows.toArray(MapSqlParameterSource[]::new);
        if (all.length > 0) {
            sql.batchUpdate(statement, all);
        }
    }
}
