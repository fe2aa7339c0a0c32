package nl.buurtstem.areas;

import static nl.buurtstem.installation.Columns.decimal;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import nl.buurtstem.installation.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads all areas from their tables into memory. */
@Component
class AreaReading {

    private final DatabaseClient database;

    AreaReading(DatabaseClient database) {
        this.database = database;
    }

    /** Rises with every change to the areas. */
    Mono<Long> version() {
        return database.sql("select version from area_version")
                .map(row -> number(row, "version"))
                .one();
    }

    /** What the tables say now; the number was read first, so that a change meanwhile is noticed later. */
    Mono<AreaMap> map() {
        return version()
                .flatMap(version -> Mono.zip(areas(), places()).map(read -> map(version, read.getT1(), read.getT2())));
    }

    private static AreaMap map(long version, List<MappedArea> areas, List<PlaceName> places) {
        return new AreaMap(version, areas, places);
    }

    private Mono<List<MappedArea>> areas() {
        return database.sql("""
                        select a.id, a.key, a.name, a.level, a.parent_id, a.border, a.closed_at is not null as closed,
                            coalesce(p.inhabitants, 0) as inhabitants,
                            s.threshold, s.threshold_per_thousand, s.threshold_floor, s.threshold_ceiling, s.window_days,
                            s.rhythm, s.mode, s.top, s.capacity, s.review, s.read_days, s.decide_days, s.plan_days,
                            s.second_eyes, s.languages
                        from area a
                        left join area_settings s on s.area_id = a.id
                        left join (select area_id, sum(inhabitants) as inhabitants from area_population group by area_id) p
                            on p.area_id = a.id
                        order by a.id
                        """)
                .map(row -> new MappedArea(area(row), border(row), settings(row), Columns.flag(row, "closed")))
                .all()
                .collectList();
    }

    private static Area area(Readable row) {
        return new Area(
                integer(row, "id"),
                text(row, "key"),
                text(row, "name"),
                Level.valueOf(text(row, "level")),
                row.get("parent_id", Integer.class),
                number(row, "inhabitants"));
    }

    private static Geometry border(Readable row) {
        try {
            return new WKBReader().read(Columns.get(row, "border", byte[].class));
        } catch (ParseException e) {
            throw new IllegalStateException("the border of " + text(row, "key") + " is damaged", e);
        }
    }

    /** What the row of {@code area_settings} says; nothing when there is none. */
    static SettingsRow settings(Readable row) {
        String @Nullable [] languages = row.get("languages", String[].class);
        return new SettingsRow(
                row.get("threshold", Integer.class),
                row.get("threshold_per_thousand", BigDecimal.class),
                row.get("threshold_floor", Integer.class),
                row.get("threshold_ceiling", Integer.class),
                row.get("window_days", Integer.class),
                word(row, "rhythm", Rhythm.class),
                word(row, "mode", AgendaMode.class),
                row.get("top", Integer.class),
                row.get("capacity", Integer.class),
                word(row, "review", Review.class),
                row.get("read_days", Integer.class),
                row.get("decide_days", Integer.class),
                row.get("plan_days", Integer.class),
                row.get("second_eyes", Boolean.class),
                languages == null ? null : List.of(languages));
    }

    private static <E extends Enum<E>> @Nullable E word(Readable row, String column, Class<E> words) {
        @Nullable String name = row.get(column, String.class);
        return name == null ? null : Enum.valueOf(words, name);
    }

    private Mono<List<PlaceName>> places() {
        return database.sql("select id, name, kind, neighbourhood_id, lon, lat from place_name order by name, id")
                .map(row -> new PlaceName(
                        integer(row, "id"),
                        text(row, "name"),
                        PlaceName.Kind.valueOf(text(row, "kind")),
                        integer(row, "neighbourhood_id"),
                        new Point(decimal(row, "lon"), decimal(row, "lat"))))
                .all()
                .collectList();
    }
}
