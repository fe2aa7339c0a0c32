package nl.buurtstem.ledger;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoUse;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about works and their lines, whose photos are kept. */
@Repository
class LedgerRepository implements PhotoUse {

    /** A work with the three areas it lies in. */
    private static final String WORK = """
            select w.*, a.id as near,
                case a.level when 'NEIGHBOURHOOD' then a.parent_id else a.id end as middle,
                case a.level when 'NEIGHBOURHOOD' then p.parent_id when 'DISTRICT' then a.parent_id else a.id end as far
            from ledger_work w
            join area a on a.id = w.area_id
            left join area p on p.id = a.parent_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    LedgerRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Work> find(long id) {
        return works(database.sql(WORK + "where w.id = :id").bind("id", id)).next();
    }

    /** Those in this area and in all below it, the last opened first; everywhere when it is 0. */
    Flux<Work> listed(int area, long before, int most) {
        return works(database.sql("select * from (" + WORK + """
                        ) x
                        where (:area = 0 or :area in (x.near, x.middle, x.far))
                            and x.id < :before
                        order by x.id desc
                        limit :most
                        """)
                .bind("area", area)
                .bind("before", before)
                .bind("most", most));
    }

    /** Those of a round, in the order in which they won. */
    Flux<Work> ofRound(long round) {
        return works(
                database.sql(WORK + "where w.round_id = :round order by w.id").bind("round", round));
    }

    Flux<Work> about(Collection<IdeaId> ideas) {
        return works(database.sql(WORK + "where w.idea_id = any(:ideas) order by w.id")
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new)));
    }

    /** Those that are not done in these areas and those below them. */
    Flux<Work> unfinished(Collection<Integer> areas) {
        return works(database.sql("select * from (" + WORK + """
                        where not exists (select from ledger_line l where l.work_id = w.id and l.kind = 'DONE')) x
                        where array[x.near, x.middle, x.far] && :areas
                        order by x.ends, x.id
                        limit 200
                        """).bind("areas", areas.toArray(Integer[]::new)));
    }

    private Flux<Work> works(DatabaseClient.GenericExecuteSpec sql) {
        return sql.map(LedgerRepository::work).all().collectList().flatMapMany(this::withLines);
    }

    private Flux<Work> withLines(List<Work> works) {
        if (works.isEmpty()) {
            return Flux.empty();
        }
        return lines(works.stream().map(Work::id).toList())
                .collectMultimap(Line::work)
                .flatMapIterable(lines -> works.stream()
                        .map(work -> work.with(List.copyOf(lines.getOrDefault(work.id(), List.of()))))
                        .toList());
    }

    private Flux<Line> lines(List<Long> works) {
        return database.sql("""
                        select l.*, c.number as taken_back
                        from ledger_line l
                        left join ledger_line c on c.work_id = l.work_id and c.kind = 'CORRECT' and c.of_line = l.number
                        where l.work_id = any(:works)
                        order by l.work_id, l.number
                        """)
                .bind("works", works.toArray(Long[]::new))
                .map(LedgerRepository::line)
                .all();
    }

    /** The sums of an area's own works. */
    record Total(int area, long works, Balance balance) {}

    Flux<Total> totals() {
        return database.sql("""
                        select w.area_id,
                            count(*) as works,
                            sum(b.granted)::bigint as granted,
                            sum(b.committed)::bigint as committed,
                            sum(b.spent)::bigint as spent
                        from ledger_work w
                        join ledger_balance b on b.work_id = w.id
                        group by w.area_id
                        order by w.area_id
                        """)
                .map(row -> new Total(
                        integer(row, "area_id"),
                        number(row, "works"),
                        new Balance(number(row, "granted"), number(row, "committed"), number(row, "spent"))))
                .all();
    }

    Mono<Long> open(NewWork work, long round, int area) {
        IdeaId idea = work.idea();
        return database.sql("""
                        insert into ledger_work (option_id, round_id, idea_id, area_id, title, language, owner, contact, begins, ends, opened_at)
                        values (:option, :round, :idea, :area, :title, :language, :owner, :contact, :begins, :ends, :now)
                        returning id
                        """)
                .bind("option", work.option())
                .bind("round", round)
                .bind("idea", idea == null ? Parameters.in(Long.class) : Parameters.in(idea.value()))
                .bind("area", area)
                .bind("title", work.title())
                .bind("language", work.language())
                .bind("owner", work.taken().owner())
                .bind("contact", work.taken().contact())
                .bind("begins", work.taken().begins())
                .bind("ends", work.taken().ends())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Writes the line of this number; empty when somebody else wrote it first. */
    Mono<Integer> write(long work, int number, NewLine line) {
        PhotoId photo = line.photo();
        boolean counted = line.euros() > 0 || line.kind() == LineKind.GRANT;
        return database.sql("""
                        insert into ledger_line (work_id, number, kind, on_day, euros, text, language, supplier, of_line, over_reason,
                            percent, due, photo, photo_alt, said_at)
                        values (:work, :number, :kind, :day, :euros, :text, :language, :supplier, :of, :over,
                            :percent, :due, :photo, :alt, :now)
                        on conflict do nothing
                        returning number
                        """)
                .bind("work", work)
                .bind("number", number)
                .bind("kind", line.kind().name())
                .bind("day", line.day())
                .bind("euros", counted ? Parameters.in(line.euros()) : Parameters.in(Long.class))
                .bind("text", line.text())
                .bind("language", line.language())
                .bind("supplier", line.supplier())
                .bind("of", or(line.of(), Integer.class))
                .bind("over", line.over())
                .bind("percent", or(line.percent(), Integer.class))
                .bind("due", or(line.due(), LocalDate.class))
                .bind("photo", or(photo == null ? null : photo.sha256(), String.class))
                .bind("alt", line.photoAlt())
                .bind("now", clock.instant())
                .map(row -> integer(row, "number"))
                .one();
    }

    private static <T> Parameter or(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    @Override
    public Flux<String> used(Collection<String> sha256) {
        return database.sql("select photo from ledger_line where photo = any(:photos)")
                .bind("photos", sha256.toArray(String[]::new))
                .map(row -> text(row, "photo"))
                .all();
    }

    private static Work work(Readable row) {
        Long idea = row.get("idea_id", Long.class);
        return new Work(
                number(row, "id"),
                number(row, "round_id"),
                number(row, "option_id"),
                idea == null ? null : new IdeaId(idea),
                integer(row, "area_id"),
                new AreaPath(integer(row, "near"), integer(row, "middle"), integer(row, "far")),
                text(row, "title"),
                text(row, "language"),
                text(row, "owner"),
                text(row, "contact"),
                get(row, "begins", LocalDate.class),
                get(row, "ends", LocalDate.class),
                moment(row, "opened_at"),
                List.of());
    }

    private static Line line(Readable row) {
        return new Line(
                number(row, "work_id"),
                integer(row, "number"),
                said(row),
                moment(row, "said_at"),
                row.get("taken_back", Integer.class));
    }

    private static NewLine said(Readable row) {
        Long euros = row.get("euros", Long.class);
        String photo = row.get("photo", String.class);
        return new NewLine(
                LineKind.valueOf(text(row, "kind")),
                get(row, "on_day", LocalDate.class),
                euros == null ? 0 : euros,
                text(row, "text"),
                text(row, "language"),
                row.get("of_line", Integer.class),
                text(row, "supplier"),
                text(row, "over_reason"),
                row.get("percent", Integer.class),
                row.get("due", LocalDate.class),
                photo == null ? null : new PhotoId(photo),
                text(row, "photo_alt"));
    }
}
