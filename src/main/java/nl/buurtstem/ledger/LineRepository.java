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
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoUse;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about lines of works, whose photos are kept. */
@Repository
class LineRepository implements PhotoUse {

    private final DatabaseClient database;
    private final Clock clock;

    LineRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of these works, each work's in order. */
    Flux<Line> lines(Collection<Long> works) {
        return database.sql("""
                        select l.*, c.number as taken_back
                        from ledger_line l
                        left join ledger_line c on c.work_id = l.work_id and c.kind = 'CORRECT' and c.of_line = l.number
                        where l.work_id = any(:works)
                        order by l.work_id, l.number
                        """)
                .bind("works", works.toArray(Long[]::new))
                .map(LineRepository::line)
                .all();
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
