package nl.buurtstem.areas.borders;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.time.Clock;
import java.util.Map;
import nl.buurtstem.areas.borders.AtlasRepository.Named;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What imports that were done have left behind, by which they can be taken back. */
@Repository
class HistoryRepository {

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    HistoryRepository(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What the log says of an area at one moment.
     *
     * @param parent key; the word null for a municipality
     * @param fromParts null in a log that does not say it yet
     */
    record Facts(
            String name,
            String parent,
            Map<String, Integer> population,
            boolean closed,
            @Nullable Boolean fromParts) {}

    /** From what to what; {@code before} is null of an area that was new. */
    record Detail(@Nullable Facts before, Facts after) {}

    /** What an import did to one area. */
    record Logged(String key, Detail detail, @Nullable Geometry borderBefore) {}

    /** Everything an import did to areas. */
    Flux<Logged> changes(long importId) {
        return database.sql("""
                        select a.key, c.detail, c.border_before
                        from area_import_change c
                        join area a on a.id = c.area_id
                        where c.import_id = :import
                        order by a.id
                        """)
                .bind("import", importId)
                .map(row -> new Logged(
                        text(row, "key"),
                        json.readValue(text(row, "detail"), Detail.class),
                        AtlasRepository.border(row.get("border_before", byte[].class), text(row, "key"))))
                .all();
    }

    /** Another import, in short. */
    record Other(long id, String fileName) {

        String path() {
            return Import.PATH + "/" + id;
        }
    }

    /** The import that took this one back. */
    Mono<Other> takenBackBy(long importId) {
        return database.sql("select id, file_name from area_import where takes_back = :import and state = 'DONE'")
                .bind("import", importId)
                .map(row -> new Other(number(row, "id"), text(row, "file_name")))
                .one();
    }

    /** The last one that changed areas of the same municipality after this one, and was not taken back. */
    Mono<Other> later(long importId) {
        return database.sql("""
                        select l.id, l.file_name
                        from area_import this
                        join area_import l on (l.done_at, l.id) > (this.done_at, this.id)
                        where this.id = :import
                            and l.state = 'DONE'
                            and l.takes_back is null
                            and exists (select from area_import_change c where c.import_id = l.id)
                            and not exists (select from area_import t where t.takes_back = l.id and t.state = 'DONE')
                            and exists (
                                select from jsonb_array_elements_text(l.report -> 'municipalities') as m (key)
                                where (this.report -> 'municipalities') @> to_jsonb(m.key))
                        order by l.done_at desc, l.id desc
                        limit 1
                        """)
                .bind("import", importId)
                .map(row -> new Other(number(row, "id"), text(row, "file_name")))
                .one();
    }

    /** Forgets a street or landmark, and writes down which. */
    Mono<Void> forget(long importId, Named place) {
        return database.sql("""
                        with gone as (delete from place_name where id = :id returning *)
                        insert into area_import_place (import_id, at, name, kind, neighbourhood_id, lon, lat)
                        select :import, :now, name, kind, neighbourhood_id, lon, lat from gone
                        """)
                .bind("id", place.id())
                .bind("import", importId)
                .bind("now", clock.instant())
                .then();
    }

    /** The streets and landmarks this import forgot are there again. */
    Mono<Void> recall(long importId) {
        return database.sql("""
                        insert into place_name (name, kind, neighbourhood_id, lon, lat)
                        select name, kind, neighbourhood_id, lon, lat
                        from area_import_place
                        where import_id = :import
                        on conflict do nothing
                        """).bind("import", importId).then();
    }
}
