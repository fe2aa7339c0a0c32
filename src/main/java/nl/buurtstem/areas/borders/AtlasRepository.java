package nl.buurtstem.areas.borders;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Level;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.borders.Whereabouts.Settled;
import nl.buurtstem.installation.Columns;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the areas whole, and writes what a plan makes of them. */
@Repository
class AtlasRepository {

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    AtlasRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Others that change areas wait until this transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtext('areas'))").then();
    }

    Mono<Stored> read() {
        return database.sql("select version from area_version")
                .map(row -> number(row, "version"))
                .one()
                .flatMap(version -> rows().collectList()
                        .map(rows -> new Stored(
                                version,
                                new Atlas(rows.stream().map(Row::area).toList()),
                                rows.stream()
                                        .collect(Collectors.toMap(
                                                row -> row.area().key(), Row::id)))));
    }

    private record Row(int id, Standing area) {}

    private Flux<Row> rows() {
        return database.sql("""
                        select a.id, a.key, a.name, a.level, p.key as parent, a.border, a.from_parts,
                            a.closed_at is not null as closed,
                            coalesce((select jsonb_object_agg(g.age_group, g.inhabitants)
                                from area_population g where g.area_id = a.id), '{}')::text as population
                        from area a
                        left join area p on p.id = a.parent_id
                        order by a.id
                        """)
                .map(row -> new Row(integer(row, "id"), area(row)))
                .all();
    }

    private Standing area(Readable row) {
        return new Standing(
                text(row, "key"),
                text(row, "name"),
                Level.valueOf(text(row, "level")),
                row.get("parent", String.class),
                border(row),
                json.readValue(text(row, "population"), new TypeReference<Map<String, Integer>>() {}),
                flag(row, "from_parts"),
                flag(row, "closed"));
    }

    private static Geometry border(Readable row) {
        return Objects.requireNonNull(border(Columns.get(row, "border", byte[].class), text(row, "key")));
    }

    /** From the column of a table; null when there is none. */
    static @Nullable Geometry border(byte @Nullable [] wkb, String key) {
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the border of " + key + " is damaged", e);
        }
    }

    /** Ids of the areas of these keys. */
    Mono<Map<String, Integer>> ids(Collection<String> keys) {
        return database.sql("select id, key from area where key = any(:keys)")
                .bind("keys", keys.toArray(String[]::new))
                .map(row -> Map.entry(text(row, "key"), integer(row, "id")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Writes these changes, larger areas first, and what each was before. */
    Mono<Void> write(long importId, List<Change> changes) {
        return Flux.fromIterable(changes)
                .concatMap(change ->
                        save(change.after()).flatMap(id -> people(id, change).then(log(importId, id, change))))
                .then();
    }

    private Mono<Integer> save(Standing area) {
        return database.sql("""
                        insert into area (key, name, level, parent_id, border, from_parts, closed_at)
                        values (:key, :name, :level, (select id from area where key = :parent), :border, :fromParts, :closed)
                        on conflict (key) do update
                        set name = excluded.name, parent_id = excluded.parent_id, border = excluded.border,
                            from_parts = excluded.from_parts, closed_at = excluded.closed_at
                        returning id
                        """)
                .bind("key", area.key())
                .bind("name", area.name())
                .bind("level", area.level().name())
                .bind("parent", area.parent() == null ? Parameters.in(String.class) : Parameters.in(area.parent()))
                .bind("border", new WKBWriter().write(area.border()))
                .bind("fromParts", area.fromParts())
                .bind("closed", area.closed() ? Parameters.in(clock.instant()) : Parameters.in(Instant.class))
                .map(row -> integer(row, "id"))
                .one();
    }

    private Mono<Void> people(int id, Change change) {
        Standing before = change.before();
        Map<String, Integer> people = new TreeMap<>(change.after().population());
        if (before != null && people.equals(new TreeMap<>(before.population()))) {
            return Mono.empty();
        }
        return database.sql("delete from area_population where area_id = :id")
                .bind("id", id)
                .then()
                .then(database.sql("""
                                insert into area_population (area_id, age_group, inhabitants)
                                select :id, age, n from unnest(:ages, :people) as g (age, n)
                                """)
                        .bind("id", id)
                        .bind("ages", people.keySet().toArray(String[]::new))
                        .bind("people", people.values().toArray(Integer[]::new))
                        .then());
    }

    private Mono<Void> log(long importId, int id, Change change) {
        Standing before = change.before();
        byte @Nullable [] border = before == null ? null : new WKBWriter().write(before.border());
        return database.sql("""
                        insert into area_import_change (import_id, area_id, at, kind, detail, border_before)
                        values (:import, :area, :now, :kind, cast(:detail as jsonb), :border)
                        """)
                .bind("import", importId)
                .bind("area", id)
                .bind("now", clock.instant())
                .bind("kind", change.kind().name())
                .bind("detail", json.writeValueAsString(detail(before, change.after())))
                .bind("border", border == null ? Parameters.in(byte[].class) : Parameters.in(border))
                .then();
    }

    private static Map<String, Object> detail(@Nullable Standing before, Standing after) {
        return before == null ? Map.of("after", facts(after)) : Map.of("before", facts(before), "after", facts(after));
    }

    private static Map<String, Object> facts(Standing area) {
        return Map.of(
                "name", area.name(),
                "parent", String.valueOf(area.parent()),
                "population", area.population(),
                "closed", area.closed(),
                "fromParts", area.fromParts());
    }

    /** Logs which things lie elsewhere from now on. */
    Mono<Void> log(long importId, List<Settled> some, Map<String, Integer> ids) {
        return database.sql("""
                        insert into area_import_move
                            (import_id, kind, thing_id, at, from_neighbourhood, to_neighbourhood, outside)
                        select :import, :kind, thing, :now, was, now, outside
                        from unnest(:things, :was, :now_in, :outside) as moved (thing, was, now, outside)
                        """)
                .bind("import", importId)
                .bind("kind", some.getFirst().kind())
                .bind("now", clock.instant())
                .bind("things", some.stream().map(Settled::id).toArray(Long[]::new))
                .bind("was", some.stream().map(Settled::from).toArray(Integer[]::new))
                .bind("now_in", some.stream().map(s -> ids.get(s.to())).toArray(Integer[]::new))
                .bind("outside", some.stream().map(Settled::outside).toArray(Boolean[]::new))
                .then();
    }

    /** Ids of the neighbourhood and the two areas above it, by the neighbourhood's key. */
    static AreaPath path(Stored stored, String key) {
        Standing neighbourhood = Objects.requireNonNull(stored.atlas().get(key));
        String district = Objects.requireNonNull(neighbourhood.parent());
        return new AreaPath(
                stored.ids().getOrDefault(key, 0),
                stored.ids().getOrDefault(district, 0),
                stored.ids().getOrDefault(stored.atlas().municipality(neighbourhood), 0));
    }

    /** A street or landmark, where it is. */
    record Named(int id, String name, Point point, int neighbourhood) {}

    Flux<Named> places() {
        return database.sql("select id, name, lon, lat, neighbourhood_id from place_name")
                .map(row -> new Named(
                        integer(row, "id"),
                        text(row, "name"),
                        new Point(Columns.decimal(row, "lon"), Columns.decimal(row, "lat")),
                        integer(row, "neighbourhood_id")))
                .all();
    }

    Mono<Void> replace(Named place, int neighbourhood) {
        return database.sql("update place_name set neighbourhood_id = :neighbourhood where id = :id")
                .bind("id", place.id())
                .bind("neighbourhood", neighbourhood)
                .then();
    }
}
