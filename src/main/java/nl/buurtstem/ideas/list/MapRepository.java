package nl.buurtstem.ideas.list;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Conditions;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What a map shows: every idea on its own when there are few, else one mark for each square with ideas in it. The squares
 * of all ideas are counted beforehand; with a filter they are counted here.
 */
@Repository
class MapRepository {

    /** As many pins as fit in 15 kB. */
    static final int PINS = 30;

    private static final String PIN = """
            select c.id, c.lon, c.lat, c.title, c.language, c.stage, c.theme, c.likes, c.likes_needed, c.place_name,
                c.neighbourhood_id
            from idea_card c
            where\s""";
    private static final double MICRO = 1e-6;

    private final DatabaseClient database;

    MapRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A square with ideas in it.
     *
     * @param code its number among the squares of its size
     * @param id of the idea, where there is one
     */
    private record Square(long code, long id, Mark.Cluster cluster) {

        boolean isLone() {
            return cluster.count() == 1;
        }
    }

    Mono<List<Mark>> marks(Filter filter, Squares squares) {
        if (filter.leavesNothingOut()) {
            return kept(squares).flatMap(kept -> marks(kept, squares));
        }
        return pins(filter, squares)
                .flatMap(pins -> pins.size() <= PINS
                        ? Mono.just(List.copyOf(pins))
                        : counted(filter, squares).flatMap(counted -> marks(counted, List.of(), squares)));
    }

    private Mono<List<Square>> kept(Squares squares) {
        return database.sql("""
                        select square, ideas as n, id_sum as id,
                            cast(lon_sum as double precision) / ideas as lon,
                            cast(lat_sum as double precision) / ideas as lat,
                            west, south, east, north
                        from map_square
                        where depth = %d and square = any(:squares)
                        """.formatted(squares.depth()))
                .bind("squares", squares.codes())
                .map(row -> square(row, MICRO))
                .all()
                .collectList();
    }

    private Mono<List<Square>> counted(Filter filter, Squares squares) {
        Conditions where = FilterConditions.of(filter).within(squares.box());
        return where.bind(database.sql("""
                        select c.tile >> %d as square, count(*) as n, min(c.id) as id, avg(c.lon) as lon, avg(c.lat) as lat,
                            min(c.lon) as west, min(c.lat) as south, max(c.lon) as east, max(c.lat) as north
                        from idea_card c
                        where %s
                        group by c.tile >> %1$d
                        """.formatted(squares.shift(), where.sql())))
                .map(row -> square(row, 1))
                .all()
                .collectList();
    }

    private static Square square(Readable row, double unit) {
        Box box = new Box(
                Columns.decimal(row, "west") * unit,
                Columns.decimal(row, "south") * unit,
                Columns.decimal(row, "east") * unit,
                Columns.decimal(row, "north") * unit);
        Point middle = new Point(Columns.decimal(row, "lon") * unit, Columns.decimal(row, "lat") * unit);
        Mark.Cluster cluster = new Mark.Cluster(Columns.number(row, "n"), middle, box);
        return new Square(Columns.number(row, "square"), Columns.number(row, "id"), cluster);
    }

    /** Where there are few in all, those that share a square get their own pins too. */
    private Mono<List<Mark>> marks(List<Square> kept, Squares squares) {
        long ideas = kept.stream().mapToLong(square -> square.cluster().count()).sum();
        List<Square> shared = kept.stream().filter(square -> !square.isLone()).toList();
        return marks(kept, ideas <= PINS ? shared : List.of(), squares);
    }

    private Mono<List<Mark>> marks(List<Square> all, List<Square> opened, Squares squares) {
        List<Mark> marks = new ArrayList<>();
        all.stream()
                .filter(square -> !square.isLone() && !opened.contains(square))
                .forEach(square -> marks.add(square.cluster()));
        Long[] lone = all.stream().filter(Square::isLone).map(Square::id).toArray(Long[]::new);
        if (lone.length == 0 && opened.isEmpty()) {
            return Mono.just(marks);
        }
        return pins(lone, opened, squares).doOnNext(marks::addAll).thenReturn(marks);
    }

    /** No square holds more than the limit; together with the order it leads the database along the index. */
    private Mono<List<Mark.Pin>> pins(Long[] lone, List<Square> opened, Squares squares) {
        return database.sql(PIN + """
                        c.listed and c.id = any(:lone || array(
                            select here.id
                            from unnest(:opened) square
                            cross join lateral (
                                select i.id
                                from idea i
                                where i.listed and i.tile between square << %1$d and ((square + 1) << %1$d) - 1
                                order by i.tile
                                limit 30) here))
                        """.formatted(squares.shift()))
                .bind("lone", lone)
                .bind("opened", opened.stream().map(Square::code).toArray(Long[]::new))
                .map(MapRepository::pin)
                .all()
                .collectList();
    }

    private Mono<List<Mark.Pin>> pins(Filter filter, Squares squares) {
        Conditions where = FilterConditions.of(filter).within(squares.box());
        return where.bind(database.sql(PIN + where.sql() + " limit " + (PINS + 1)))
                .map(MapRepository::pin)
                .all()
                .collectList();
    }

    private static Mark.Pin pin(Readable row) {
        return new Mark.Pin(
                new IdeaId(Columns.number(row, "id")),
                new Point(Columns.decimal(row, "lon"), Columns.decimal(row, "lat")),
                Columns.text(row, "title"),
                Columns.text(row, "language"),
                Stage.valueOf(Columns.text(row, "stage")),
                Theme.valueOf(Columns.text(row, "theme")),
                Columns.integer(row, "likes"),
                row.get("likes_needed", Integer.class),
                Columns.text(row, "place_name"),
                Columns.integer(row, "neighbourhood_id"));
    }
}
