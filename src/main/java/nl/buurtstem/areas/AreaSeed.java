package nl.buurtstem.areas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what is new in the files into the tables: once, at the start, by the role that migrates. An area that is there
 * already keeps what the tables say of it, because its border may have been imported and its settings changed since; its
 * settings are taken from the file again only when the file says something else than it did the last time, and never again once
 * an administrator has set them.
 */
final class AreaSeed {

    private static final Logger LOG = LoggerFactory.getLogger(AreaSeed.class);

    private final NamedParameterJdbcTemplate sql;
    private final TransactionTemplate transaction;

    AreaSeed(DataSource owner) {
        this.sql = new NamedParameterJdbcTemplate(owner);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    }

    /** Reads the places, once it is known which neighbourhoods there are and whether those are still the files' own. */
    interface PlacesOf {
        List<DrawnPlace> read(List<DrawnArea> neighbourhoods, boolean asDrawn);
    }

    /**
     * All of it or nothing; nodes that start together take turns.
     *
     * @param areas the largest first, so that every parent is there before its children
     * @param places null without a file of places
     */
    void plant(List<DrawnArea> areas, @Nullable PlacesOf places) {
        transaction.executeWithoutResult(status -> {
            sql.getJdbcOperations().execute("select pg_advisory_xact_lock(hashtext('areas'))");
            areas.forEach(this::plant);
            if (places != null) {
                List<DrawnArea> standing = neighbourhoods();
                List<DrawnPlace> drawn = places.read(standing, areAsDrawn(standing, areas));
                forgetPlacesExcept(drawn);
                savePlaces(drawn);
            }
        });
    }

    private void plant(DrawnArea area) {
        String said = area.own().fingerprint();
        if (add(area, said)) {
            savePopulation(area);
            saveSettings(area);
        } else if (saysSomethingElse(area, said) && !isSetByHand(area)) {
            sql.update("delete from area_settings where area_id = (select id from area where key = :key)", of(area));
            saveSettings(area);
        }
    }

    private boolean add(DrawnArea area, String said) {
        return sql.update(
                        """
                        insert into area (key, name, level, parent_id, border, seeded)
                        values (:key, :name, :level, (select id from area where key = :parent), :border, :said)
                        on conflict (key) do nothing
                        """,
                        of(area).addValue("name", area.name())
                                .addValue("level", area.level().name())
                                .addValue("parent", area.parent())
                                .addValue("border", new WKBWriter().write(area.border()))
                                .addValue("said", said))
                == 1;
    }

    /** An area that no file spoke of so far keeps its settings too; from now on it is known what the file says. */
    private boolean saysSomethingElse(DrawnArea area, String said) {
        return sql.query("""
                        update area a
                        set seeded = :said
                        from area before
                        where a.key = :key
                            and before.id = a.id
                            and a.seeded is distinct from :said
                        returning before.seeded is not null as knew
                        """, of(area).addValue("said", said), (row, n) -> row.getBoolean("knew"))
                .contains(true);
    }

    private boolean isSetByHand(DrawnArea area) {
        boolean set = Boolean.TRUE.equals(sql.queryForObject("""
                select exists (
                    select from area_settings_change where area_id = (select id from area where key = :key))
                """, of(area), Boolean.class));
        if (set) {
            LOG.warn(
                    "the file says something else of {}, but an administrator set it: the file is passed over",
                    area.label());
        }
        return set;
    }

    private void savePopulation(DrawnArea area) {
        batch(
                """
                insert into area_population (area_id, age_group, inhabitants)
                values ((select id from area where key = :key), :age, :inhabitants)
                """,
                area.population().entrySet().stream()
                        .map(group ->
                                of(area).addValue("age", group.getKey()).addValue("inhabitants", group.getValue())));
    }

    private void saveSettings(DrawnArea area) {
        if (area.own().equals(SettingsRow.INHERITED)) {
            return;
        }
        sql.update("""
                insert into area_settings (area_id, threshold, threshold_per_thousand, threshold_floor,
                    threshold_ceiling, window_days, rhythm, mode, top, capacity, review, read_days, decide_days, plan_days,
                    second_eyes, languages)
                values ((select id from area where key = :key), :threshold, :perThousand, :floor,
                    :ceiling, :window, :rhythm, :mode, :top, :capacity, :review, :read, :decide, :plan,
                    :eyes, string_to_array(:languages, ' '))
                """, settings(area));
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
                .addValue("read", own.readDays())
                .addValue("decide", own.decideDays())
                .addValue("plan", own.planDays())
                .addValue("eyes", own.secondEyes())
                .addValue("languages", languages == null ? null : String.join(" ", languages));
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static boolean areAsDrawn(List<DrawnArea> standing, List<DrawnArea> drawn) {
        Map<String, Geometry> borders = drawn.stream().collect(Collectors.toMap(DrawnArea::key, DrawnArea::border));
        return standing.stream()
                .allMatch(
                        area -> borders.containsKey(area.key()) && area.border().equalsExact(borders.get(area.key())));
    }

    private List<DrawnArea> neighbourhoods() {
        return sql.query(
                "select key, name, border from area where level = 'NEIGHBOURHOOD' and closed_at is null", (row, n) -> {
                    try {
                        return new DrawnArea(
                                row.getString("key"),
                                row.getString("name"),
                                Level.NEIGHBOURHOOD,
                                null,
                                Map.of(),
                                SettingsRow.INHERITED,
                                new WKBReader().read(row.getBytes("border")));
                    } catch (ParseException e) {
                        throw new IllegalStateException("the border of " + row.getString("key") + " is damaged", e);
                    }
                });
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
                where (place_name.kind, place_name.lon, place_name.lat)
                    is distinct from (excluded.kind, excluded.lon, excluded.lat)
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
