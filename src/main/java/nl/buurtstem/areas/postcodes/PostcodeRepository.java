package nl.buurtstem.areas.postcodes;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about postcodes. */
@Repository
class PostcodeRepository {

    private final DatabaseClient database;
    private final Clock clock;

    PostcodeRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Puts these in the place of all that were there. */
    Mono<Void> replace(int municipality, String file, List<PostcodeRange> ranges) {
        return forget(municipality)
                .then(database.sql("""
                                insert into postcode_list (municipality_id, file, ranges, loaded_at)
                                values (:municipality, :file, :ranges, :now)
                                """)
                        .bind("municipality", municipality)
                        .bind("file", file)
                        .bind("ranges", ranges.size())
                        .bind("now", clock.instant())
                        .then())
                .then(database.sql("""
                                insert into postcode_range (municipality_id, low, high, neighbourhood_id)
                                select :municipality, low, high, neighbourhood
                                from unnest(:lows, :highs, :neighbourhoods) as r (low, high, neighbourhood)
                                """)
                        .bind("municipality", municipality)
                        .bind("lows", ranges.stream().map(PostcodeRange::low).toArray(String[]::new))
                        .bind("highs", ranges.stream().map(PostcodeRange::high).toArray(String[]::new))
                        .bind(
                                "neighbourhoods",
                                ranges.stream()
                                        .map(PostcodeRange::neighbourhood)
                                        .toArray(Integer[]::new))
                        .then());
    }

    Mono<Void> forget(int municipality) {
        return database.sql("delete from postcode_list where municipality_id = :municipality")
                .bind("municipality", municipality)
                .then();
    }

    Mono<PostcodeList> list(int municipality) {
        return database.sql("select file, ranges, loaded_at from postcode_list where municipality_id = :municipality")
                .bind("municipality", municipality)
                .map(row -> new PostcodeList(text(row, "file"), integer(row, "ranges"), moment(row, "loaded_at")))
                .one();
    }

    /** How many lines name a neighbourhood. */
    record Lines(int neighbourhood, long lines) {}

    Flux<Lines> lines(int municipality) {
        return database.sql("""
                        select neighbourhood_id, count(*) as lines
                        from postcode_range
                        where municipality_id = :municipality
                        group by neighbourhood_id
                        """)
                .bind("municipality", municipality)
                .map(row -> new Lines(integer(row, "neighbourhood_id"), number(row, "lines")))
                .all();
    }

    /** The neighbourhoods in which this postcode lies; mostly one. */
    Flux<Integer> neighbourhoods(int municipality, Postcode postcode) {
        return database.sql("""
                        select distinct neighbourhood_id from postcode_range
                        where municipality_id = :municipality and low <= :postcode and high >= :postcode
                        order by neighbourhood_id
                        limit 20
                        """)
                .bind("municipality", municipality)
                .bind("postcode", postcode.value())
                .map(row -> integer(row, "neighbourhood_id"))
                .all();
    }
}
