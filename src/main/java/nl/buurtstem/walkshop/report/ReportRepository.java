package nl.buurtstem.walkshop.report;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import nl.buurtstem.photos.Blot;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoUse;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code walk_report_text} and {@code walk_photo_look}, which only grow. */
@Repository
class ReportRepository implements PhotoUse {

    private final DatabaseClient database;
    private final Clock clock;

    ReportRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was written around this account, the newest first. */
    Flux<ReportText> texts(long walkshop) {
        return database.sql("""
                        select part, number, text, language, written_at
                        from walk_report_text
                        where walkshop_id = :walkshop
                        order by part, number desc
                        """)
                .bind("walkshop", walkshop)
                .map(row -> new ReportText(
                        Part.valueOf(text(row, "part")),
                        integer(row, "number"),
                        text(row, "text"),
                        text(row, "language"),
                        moment(row, "written_at")))
                .all();
    }

    /** Adds a text after so many; empty when somebody else wrote meanwhile. */
    Mono<Integer> write(long walkshop, ReportText text) {
        return database.sql("""
                        insert into walk_report_text (walkshop_id, part, number, text, language, written_at)
                        select :walkshop, :part, :number, :text, :language, :now
                        where :number = 1 + (
                            select count(*) from walk_report_text where walkshop_id = :walkshop and part = :part)
                        on conflict do nothing
                        returning number
                        """)
                .bind("walkshop", walkshop)
                .bind("part", text.part().name())
                .bind("number", text.number())
                .bind("text", text.text())
                .bind("language", text.language())
                .bind("now", clock.instant())
                .map(row -> integer(row, "number"))
                .one();
    }

    /** The last look at each photo of this walkshop. */
    Flux<Look> looks(long walkshop) {
        return database.sql("""
                        select distinct on (photo) photo, number, shown, blots
                        from walk_photo_look
                        where walkshop_id = :walkshop
                        order by photo, number desc
                        """)
                .bind("walkshop", walkshop)
                .map(ReportRepository::look)
                .all();
    }

    private static Look look(Readable row) {
        String shown = row.get("shown", String.class);
        return new Look(
                new PhotoId(text(row, "photo")),
                integer(row, "number"),
                shown == null ? null : new PhotoId(shown),
                Blot.read(text(row, "blots")));
    }

    /** Adds a look; empty when somebody else looked meanwhile. */
    Mono<Integer> look(long walkshop, Look look) {
        PhotoId shown = look.shown();
        return database.sql("""
                        insert into walk_photo_look (walkshop_id, photo, number, shown, blots, looked_at)
                        select :walkshop, :photo, :number, :shown, :blots, :now
                        where :number = 1 + (
                            select count(*) from walk_photo_look where walkshop_id = :walkshop and photo = :photo)
                        on conflict do nothing
                        returning number
                        """)
                .bind("walkshop", walkshop)
                .bind("photo", look.photo().sha256())
                .bind("number", look.number())
                .bind("shown", shown == null ? Parameters.in(String.class) : Parameters.in(shown.sha256()))
                .bind("blots", Blot.line(look.blots()))
                .bind("now", clock.instant())
                .map(row -> integer(row, "number"))
                .one();
    }

    /** Only what the last look at a photo shows. */
    @Override
    public Flux<String> used(Collection<String> sha256) {
        return database.sql("""
                        select distinct l.shown
                        from walk_photo_look l
                        where l.shown = any(:photos)
                        and not exists (
                            select from walk_photo_look later
                            where later.walkshop_id = l.walkshop_id and later.photo = l.photo and later.number > l.number)
                        """)
                .bind("photos", sha256.toArray(String[]::new))
                .map(row -> text(row, "shown"))
                .all();
    }
}
