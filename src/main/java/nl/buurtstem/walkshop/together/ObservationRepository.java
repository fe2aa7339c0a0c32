package nl.buurtstem.walkshop.together;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Point;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what came in; it is written elsewhere. */
@Repository
class ObservationRepository {

    private final DatabaseClient database;

    ObservationRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Everything that was seen, in the order of the stops and then as it was made. */
    Flux<Observation> of(long walkshop) {
        return database.sql("""
                        select o.record_id, o.text, o.language, o.valence, o.themes, o.node_id, o.lens_id, o.lon, o.lat,
                            o.shape::text as shape, o.channel, o.contested, o.made_at, o.photos, coalesce(d.dots, 0) as dots,
                            array(
                                with recursive before as (
                                    select s.superseded from walk_supersedes s where s.record_id = o.record_id
                                    union
                                    select s.superseded from walk_supersedes s join before b on b.superseded = s.record_id)
                                select superseded from before) as before,
                            array(
                                select coalesce((
                                    select o.alt_texts ->> p.sha256
                                    from walk_picture p
                                    join walk_record_attachment a on a.sha256 = p.sha256 and a.record_id = o.record_id
                                    where p.photo = f.photo
                                    limit 1), '')
                                from unnest(o.photos) with ordinality f (photo, place)
                                order by f.place) as alts
                        from walk_observation o
                        left join walkshop_node n on n.id = o.node_id
                        left join walk_dots d on d.record_id = o.record_id and d.walkshop_id = o.walkshop_id
                        where o.walkshop_id = :walkshop and not o.waiting
                        order by n.number nulls last, o.made_at, o.record_id
                        """)
                .bind("walkshop", walkshop)
                .map(ObservationRepository::observation)
                .all();
    }

    private static Observation observation(Readable row) {
        List<UUID> editions = new ArrayList<>();
        editions.add(get(row, "record_id", UUID.class));
        editions.addAll(List.of(get(row, "before", UUID[].class)));
        return new Observation(
                editions,
                text(row, "text"),
                text(row, "language"),
                Valence.valueOf(text(row, "valence")),
                List.of(get(row, "themes", String[].class)),
                row.get("node_id", Long.class),
                row.get("lens_id", Long.class),
                point(row),
                row.get("shape", String.class),
                text(row, "channel").equals("paper"),
                flag(row, "contested"),
                shots(get(row, "photos", String[].class), get(row, "alts", String[].class)),
                moment(row, "made_at"),
                integer(row, "dots"));
    }

    private static List<Observation.Shot> shots(String[] photos, String[] alts) {
        return IntStream.range(0, photos.length)
                .mapToObj(n -> new Observation.Shot(new PhotoId(photos[n]), alts[n]))
                .toList();
    }

    private static @Nullable Point point(Readable row) {
        Double lon = row.get("lon", Double.class);
        Double lat = row.get("lat", Double.class);
        return lon == null || lat == null ? null : new Point(lon, lat);
    }

    /** How many there are, with the pictures that were cleaned since; changes whenever there is something else to see. */
    Mono<Long> count(long walkshop) {
        return database.sql("""
                        select (select count(*) from walk_record where walkshop_id = :walkshop)
                            + (select count(*) from walk_picture p join walk_attachment a on a.sha256 = p.sha256 where a.walkshop_id = :walkshop) as records
                        """)
                .bind("walkshop", walkshop)
                .map(row -> get(row, "records", Long.class))
                .one();
    }
}
