package nl.buurtstem.ideas.list;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Conditions;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaRows;
import nl.buurtstem.installation.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a map shows: every idea on its own when there are few, else one mark for each square with ideas in it. */
@Repository
class MapRepository {

    /** As many pins as fit in 15 kB. */
    static final int PINS = 30;

    private static final int SQUARES = 49;
    private static final int DEEPEST = 30;
    private static final int TILE_BITS = 62;

    private final DatabaseClient database;

    MapRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * One mark on the map.
     *
     * @param card of the only idea here; null when there are more
     * @param count how many there are
     * @param centre in the middle of them
     * @param box that holds them all
     */
    record Mark(@Nullable IdeaCard card, long count, Point centre, Box box) {

        static Mark of(IdeaCard card) {
            Point point = card.point();
            return new Mark(card, 1, point, new Box(point.lon(), point.lat(), point.lon(), point.lat()));
        }
    }

    /** A square of the map with ideas in it. */
    private record Square(long first, long count, Point centre, Box box) {}

    Mono<List<Mark>> marks(Filter filter, Box box, int zoom) {
        return pins(filter, box)
                .collectList()
                .flatMap(cards -> cards.size() <= PINS
                        ? Mono.just(cards.stream().map(Mark::of).toList())
                        : clusters(filter, box, zoom));
    }

    private Flux<IdeaCard> pins(Filter filter, Box box) {
        Conditions where = FilterConditions.of(filter).within(box).with("most", PINS + 1);
        return where.bind(database.sql("select c.* from idea_card c where " + where.sql() + " limit :most"))
                .map(IdeaRows::card)
                .all();
    }

    private Mono<List<Mark>> clusters(Filter filter, Box box, int zoom) {
        Conditions where = FilterConditions.of(filter).within(box).with("shift", TILE_BITS - 2 * depth(box, zoom));
        return where.bind(database.sql("""
                        select min(c.id) as id, count(*) as n, avg(c.lon) as lon, avg(c.lat) as lat,
                            min(c.lon) as west, min(c.lat) as south, max(c.lon) as east, max(c.lat) as north
                        from idea_card c
                        where %s
                        group by c.tile >> :shift
                        """.formatted(where.sql())))
                .map(row -> new Square(
                        Columns.number(row, "id"),
                        Columns.number(row, "n"),
                        new Point(Columns.decimal(row, "lon"), Columns.decimal(row, "lat")),
                        new Box(
                                Columns.decimal(row, "west"),
                                Columns.decimal(row, "south"),
                                Columns.decimal(row, "east"),
                                Columns.decimal(row, "north"))))
                .all()
                .collectList()
                .flatMap(this::withLoneIdeas);
    }

    private Mono<List<Mark>> withLoneIdeas(List<Square> squares) {
        Long[] lone =
                squares.stream().filter(s -> s.count() == 1).map(Square::first).toArray(Long[]::new);
        List<Mark> marks = new ArrayList<>(squares.stream()
                .filter(s -> s.count() > 1)
                .map(s -> new Mark(null, s.count(), s.centre(), s.box()))
                .toList());
        return database.sql("select * from idea_card where id = any(:ids)")
                .bind("ids", lone)
                .map(row -> Mark.of(IdeaRows.card(row)))
                .all()
                .collectList()
                .map(pins -> {
                    marks.addAll(pins);
                    return List.copyOf(marks);
                });
    }

    /** How often the world is halved: squares of about a hundred pixels, the same ones wherever the map is dragged to. */
    static int depth(Box box, int zoom) {
        int depth = Math.clamp(zoom + 1L, 1, DEEPEST);
        while (depth > 1 && squares(box, depth) > SQUARES) {
            depth--;
        }
        return depth;
    }

    private static double squares(Box box, int depth) {
        double size = 360.0 / (1L << depth);
        return ((box.east() - box.west()) / size + 1) * ((box.north() - box.south()) / (size / 2) + 1);
    }
}
