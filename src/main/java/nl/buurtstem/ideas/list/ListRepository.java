package nl.buurtstem.ideas.list;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.buurtstem.ideas.Conditions;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaRows;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists of ideas: pages that go on from an idea rather than from a number, so that the last costs as much as the first. */
@Repository
class ListRepository {

    static final int SIZE = 20;

    private static final double GOLDEN = 0.6180339887498949;
    /** Before and beyond every place in the shuffle, which lies from 0 to 1. */
    private static final double FIRST = -1;

    private static final double LAST = 2;

    private final DatabaseClient database;
    private final Clock clock;

    ListRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A row of a list: the idea, what it is sorted by, and how far it is. */
    private record Sorted(IdeaCard card, String key, int distance) {}

    /** The page of this list that the cursor asks for; the first without one. */
    Mono<ListPage> page(Filter filter, @Nullable Cursor asked) {
        Cursor cursor = asked == null || key(filter.order(), asked.key()) == null ? null : asked;
        boolean forward = cursor == null || cursor.forward();
        LocalDate day = cursor == null ? today() : cursor.day();
        return rows(filter, cursor, day, SIZE + 1)
                .collectList()
                .map(rows -> page(filter, rows, day, forward, cursor != null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** The first few of this list. */
    Flux<IdeaCard> first(Filter filter, int most) {
        return rows(filter, null, today(), most).map(Sorted::card);
    }

    private static ListPage page(Filter filter, List<Sorted> read, LocalDate day, boolean forward, boolean within) {
        boolean more = read.size() > SIZE;
        List<Sorted> rows = new ArrayList<>(more ? read.subList(0, SIZE) : read);
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean any = !rows.isEmpty();
        boolean hasPrevious = any && (forward ? within : more);
        boolean hasNext = any && (!forward || more);
        boolean placed = filter.near() != null && filter.near().point() != null;
        return new ListPage(
                rows.stream().map(Sorted::card).toList(),
                placed ? rows.stream().map(Sorted::distance).toList() : List.of(),
                hasPrevious ? cursor(rows.getFirst(), day, false) : null,
                hasNext ? cursor(rows.getLast(), day, true) : null);
    }

    private static Cursor cursor(Sorted row, LocalDate day, boolean forward) {
        return new Cursor(forward, day, row.key(), row.card().id().value());
    }

    private Flux<Sorted> rows(Filter filter, @Nullable Cursor cursor, LocalDate day, int most) {
        Conditions where = FilterConditions.of(filter);
        boolean forward = cursor == null || cursor.forward();
        String sql = filter.order() == Order.SHUFFLE
                ? shuffled(where, cursor, start(day), forward, most)
                : sorted(filter, where, cursor, forward, most);
        boolean placed = filter.near() != null && filter.near().point() != null;
        return where.bind(database.sql(sql))
                .map(row -> new Sorted(
                        IdeaRows.card(row), key(filter.order(), row), placed ? Columns.integer(row, "metres") : 0))
                .all();
    }

    /** One way: by the key, then by id. */
    private static String sorted(Filter filter, Conditions where, @Nullable Cursor cursor, boolean forward, int most) {
        String key = column(filter.order());
        boolean rising = forward == (filter.order() != Order.NEW);
        if (cursor != null) {
            where.and("(" + key + ", c.id) " + (rising ? ">" : "<") + " (:key, :id)")
                    .with("key", java.util.Objects.requireNonNull(key(filter.order(), cursor.key())))
                    .with("id", cursor.id());
        }
        String direction = rising ? "asc" : "desc";
        return """
                select c.*, %s as sort_key%s
                from idea_card c
                where %s
                order by sort_key %s, c.id %s
                limit %d
                """.formatted(key, metres(filter), where.sql(), direction, direction, most);
    }

    private static String metres(Filter filter) {
        boolean placed = filter.near() != null && filter.near().point() != null;
        return placed ? ", cast(round(" + Conditions.DISTANCE + ") as integer) as metres" : "";
    }

    private static String column(Order order) {
        return switch (order) {
            case SHUFFLE -> "c.shuffle";
            case NEW -> "c.published_at";
            case FEW -> "(c.likes_needed - c.likes)";
            case NEAREST -> Conditions.DISTANCE;
        };
    }

    /** Two laps: from the day's start to the end, and from the beginning to the start; each along the index. */
    private static String shuffled(Conditions where, @Nullable Cursor cursor, double start, boolean forward, int most) {
        double key = cursor == null ? FIRST : Double.parseDouble(cursor.key());
        boolean secondLap = cursor != null && key < start;
        double done = forward ? LAST : FIRST;
        double untouched = forward ? FIRST : LAST;
        boolean firstDone = forward && secondLap;
        boolean secondDone = !forward && !secondLap;
        where.with("start", start)
                .with("id", cursor == null ? 0L : cursor.id())
                .with("one", firstDone ? done : secondLap ? untouched : key)
                .with("two", secondDone ? done : secondLap ? key : untouched);
        String lap = """
                (select c.*, c.shuffle as sort_key, %d as lap
                from idea_card c
                where %s
                    and c.shuffle %s :start
                    and (c.shuffle, c.id) %s (:%s, :id)
                order by c.shuffle %s, c.id %s
                limit %d)
                """;
        String beyond = forward ? ">" : "<";
        String direction = forward ? "asc" : "desc";
        return "select * from (\n"
                + lap.formatted(1, where.sql(), ">=", beyond, "one", direction, direction, most)
                + "union all\n"
                + lap.formatted(2, where.sql(), "<", beyond, "two", direction, direction, most)
                + ") both_laps\norder by lap %1$s, shuffle %1$s, id %1$s\nlimit %2$d".formatted(direction, most);
    }

    /** Where the shuffle of this day begins: days that follow each other begin far apart. */
    static double start(LocalDate day) {
        double turned = day.toEpochDay() * GOLDEN;
        return turned - Math.floor(turned);
    }

    private static String key(Order order, Readable row) {
        return switch (order) {
            case SHUFFLE, NEAREST -> Double.toString(Columns.decimal(row, "sort_key"));
            case NEW -> Columns.moment(row, "sort_key").toString();
            case FEW -> Integer.toString(Columns.integer(row, "sort_key"));
        };
    }

    /** The key as a value of the database; null when the address holds none of this order. */
    private static @Nullable Object key(Order order, String text) {
        try {
            return switch (order) {
                case SHUFFLE, NEAREST -> Double.valueOf(text);
                case NEW -> text.matches("\\d.*") ? Instant.parse(text) : null;
                case FEW -> Integer.valueOf(text);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return null;
        }
    }

    /** How many pass the filter; of all there are, the map keeps count. */
    Mono<Long> count(Filter filter) {
        return filter.leavesNothingOut() ? countAll() : countSome(filter);
    }

    private Mono<Long> countAll() {
        return database.sql("select coalesce(sum(ideas), 0) as n from map_square where depth = 1")
                .map(row -> Columns.number(row, "n"))
                .one();
    }

    private Mono<Long> countSome(Filter filter) {
        Conditions where = FilterConditions.of(filter);
        return where.bind(database.sql("select count(*) as n from idea_card c where " + where.sql()))
                .map(row -> Columns.number(row, "n"))
                .one();
    }

    /** The latest the municipality decided about. */
    Flux<IdeaCard> latelyAnswered(int most) {
        return database.sql("""
                        select c.*
                        from idea_card c
                        where c.listed and c.stage = any(:stages)
                        order by c.staged_at desc, c.id desc
                        limit %d
                        """.formatted(most))
                .bind(
                        "stages",
                        Stage.all(Stage::isAnswered).stream().map(Stage::name).toArray(String[]::new))
                .map(IdeaRows::card)
                .all();
    }

    /** The archive: what expired, was withdrawn or merged, the latest first; from this idea on. */
    Flux<IdeaCard> archive(@Nullable IdeaId after) {
        return database.sql("""
                        select c.*
                        from idea_card c
                        where c.stage in ('EXPIRED', 'MERGED', 'WITHDRAWN')
                            and (:after = 0
                                or (c.staged_at, c.id) < (select staged_at, id from idea_card where id = :after))
                        order by c.staged_at desc, c.id desc
                        limit %d
                        """.formatted(SIZE + 1))
                .bind("after", after == null ? 0L : after.value())
                .map(IdeaRows::card)
                .all();
    }

    /** What there is in all, for the home page. */
    Mono<Figures> figures() {
        return database.sql("""
                        select
                            count(*) filter (where listed) as listed,
                            coalesce(sum(likes), 0) as likes,
                            count(*) filter (where stage = any(:answered)) as answered,
                            count(*) filter (where stage = 'DONE') as done
                        from idea_card
                        """)
                .bind(
                        "answered",
                        Stage.all(Stage::isAnswered).stream().map(Stage::name).toArray(String[]::new))
                .map(row -> new Figures(
                        Columns.number(row, "listed"),
                        Columns.number(row, "likes"),
                        Columns.number(row, "answered"),
                        Columns.number(row, "done")))
                .one();
    }
}
