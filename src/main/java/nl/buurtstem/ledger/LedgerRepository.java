package nl.buurtstem.ledger;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about works; each comes with its lines. */
@Repository
class LedgerRepository {

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
    private final LineRepository lines;
    private final Clock clock;

    LedgerRepository(DatabaseClient database, LineRepository lines, Clock clock) {
        this.database = database;
        this.lines = lines;
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
                        where not exists (
                            select from ledger_line l
                            where l.work_id = w.id
                                and l.kind = 'DONE'
                                and not exists (
                                    select from ledger_line c
                                    where c.work_id = l.work_id
                                        and c.kind = 'CORRECT'
                                        and c.of_line = l.number))) x
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
        return lines.lines(works.stream().map(Work::id).toList())
                .collectMultimap(Line::work)
                .flatMapIterable(written -> works.stream()
                        .map(work -> work.with(List.copyOf(written.getOrDefault(work.id(), List.of()))))
                        .toList());
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

    Mono<Long> open(NewWork work, long round, int area, LocalDate voted) {
        IdeaId idea = work.idea();
        return database.sql("""
                        insert into ledger_work (option_id, round_id, idea_id, area_id, title, language, owner, contact,
                            voted_on, begins, ends, opened_at)
                        values (:option, :round, :idea, :area, :title, :language, :owner, :contact, :voted, :begins, :ends, :now)
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
                .bind("voted", voted)
                .bind("begins", work.taken().begins())
                .bind("ends", work.taken().ends())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
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
                get(row, "voted_on", LocalDate.class),
                get(row, "begins", LocalDate.class),
                get(row, "ends", LocalDate.class),
                moment(row, "opened_at"),
                List.of());
    }
}
