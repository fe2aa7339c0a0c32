package nl.buurtstem.areas;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about settings that administrators set. */
@Repository
class SettingsRepository {

    private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    SettingsRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What the area says now; who else wants to change it waits until the transaction ends. */
    Mono<SettingsRow> hold(int area) {
        return database.sql("select id from area where id = :area for update")
                .bind("area", area)
                .then()
                .then(database.sql("""
                                select s.*
                                from area a
                                left join area_settings s on s.area_id = a.id
                                where a.id = :area
                                """)
                        .bind("area", area)
                        .map(AreaReading::settings)
                        .one());
    }

    /** What an area says itself. */
    record Own(int area, SettingsRow row) {}

    /** What these areas say, those of the past too. */
    Flux<Own> of(Collection<Integer> areas) {
        return database.sql("select * from area_settings where area_id = any(:areas) order by area_id")
                .bind("areas", areas.toArray(Integer[]::new))
                .map(row -> new Own(integer(row, "area_id"), AreaReading.settings(row)))
                .all();
    }

    Mono<Void> save(int area, SettingsRow row) {
        GenericExecuteSpec sql = database.sql("""
                        insert into area_settings (area_id, threshold, threshold_per_thousand, threshold_floor, threshold_ceiling,
                            window_days, rhythm, mode, top, capacity, review, read_days, decide_days, plan_days, second_eyes,
                            languages)
                        values (:area, :threshold, :perThousand, :floor, :ceiling,
                            :window, :rhythm, :mode, :top, :capacity, :review, :read, :decide, :plan, :eyes,
                            :languages)
                        on conflict (area_id) do update
                        set threshold = excluded.threshold, threshold_per_thousand = excluded.threshold_per_thousand,
                            threshold_floor = excluded.threshold_floor, threshold_ceiling = excluded.threshold_ceiling,
                            window_days = excluded.window_days, rhythm = excluded.rhythm, mode = excluded.mode,
                            top = excluded.top, capacity = excluded.capacity, review = excluded.review,
                            read_days = excluded.read_days, decide_days = excluded.decide_days,
                            plan_days = excluded.plan_days, second_eyes = excluded.second_eyes,
                            languages = excluded.languages
                        """).bind("area", area);
        return words(numbers(sql, row), row).then();
    }

    private static GenericExecuteSpec numbers(GenericExecuteSpec sql, SettingsRow row) {
        return sql.bind("threshold", or(Integer.class, row.threshold()))
                .bind("perThousand", or(BigDecimal.class, row.thresholdPerThousand()))
                .bind("floor", or(Integer.class, row.thresholdFloor()))
                .bind("ceiling", or(Integer.class, row.thresholdCeiling()))
                .bind("window", or(Integer.class, row.windowDays()))
                .bind("top", or(Integer.class, row.top()))
                .bind("capacity", or(Integer.class, row.capacity()))
                .bind("read", or(Integer.class, row.readDays()))
                .bind("decide", or(Integer.class, row.decideDays()))
                .bind("plan", or(Integer.class, row.planDays()));
    }

    private static GenericExecuteSpec words(GenericExecuteSpec sql, SettingsRow row) {
        List<String> languages = row.languages();
        return sql.bind("rhythm", word(row.rhythm()))
                .bind("mode", word(row.mode()))
                .bind("review", word(row.review()))
                .bind("eyes", or(Boolean.class, row.secondEyes()))
                .bind("languages", or(String[].class, languages == null ? null : languages.toArray(String[]::new)));
    }

    private static Parameter word(@Nullable Enum<?> word) {
        return or(String.class, word == null ? null : word.name());
    }

    private static <T> Parameter or(Class<T> type, @Nullable T value) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    Mono<Void> log(SettingsChange change) {
        return database.sql("""
                        insert into area_settings_change (area_id, changed_by, changed_at, before, after)
                        values (:area, :by, :now, cast(:before as jsonb), cast(:after as jsonb))
                        """)
                .bind("area", change.area())
                .bind("by", change.by())
                .bind("now", change.at())
                .bind("before", json.writeValueAsString(change.before()))
                .bind("after", json.writeValueAsString(change.after()))
                .then();
    }

    /** The latest first. */
    Flux<SettingsChange> changes(Collection<Integer> areas, int most) {
        return database.sql("""
                        select area_id, changed_by, changed_at, before, after
                        from area_settings_change
                        where area_id = any(:areas)
                        order by id desc
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .map(row -> new SettingsChange(
                        integer(row, "area_id"),
                        text(row, "changed_by"),
                        moment(row, "changed_at"),
                        json.readValue(text(row, "before"), SAID),
                        json.readValue(text(row, "after"), SAID)))
                .all();
    }
}
