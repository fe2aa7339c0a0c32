package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about walkshops themselves. */
@Repository
class WalkshopRepository {

    /** A walkshop with the three areas it lies in: one above the neighbourhoods stands for what is below it as well. */
    private static final String WALKSHOP = """
            select w.*, a.id as near,
                case a.level when 'NEIGHBOURHOOD' then a.parent_id else a.id end as middle,
                case a.level when 'NEIGHBOURHOOD' then p.parent_id when 'DISTRICT' then a.parent_id else a.id end as far
            from walkshop w
            join area a on a.id = w.area_id
            left join area p on p.id = a.parent_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    WalkshopRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Walkshop> find(long id) {
        return database.sql(WALKSHOP + "where w.id = :id")
                .bind("id", id)
                .map(WalkshopRepository::walkshop)
                .one();
    }

    /** Those everybody may see that people will walk or are walking, the first to come first. */
    Flux<Walkshop> coming(int most) {
        return database.sql(WALKSHOP + "where w.stage in ('READY', 'WALKING') order by w.walk_day, w.id limit :most")
                .bind("most", most)
                .map(WalkshopRepository::walkshop)
                .all();
    }

    /** Those people came back from, the last first, those with a lower number than {@code before}. */
    Flux<Walkshop> walked(long before, int most) {
        return database.sql(WALKSHOP
                        + "where w.stage in ('BACK', 'CLOSED') and w.id < :before order by w.id desc limit :most")
                .bind("before", before)
                .bind("most", most)
                .map(WalkshopRepository::walkshop)
                .all();
    }

    /** Those everybody may see that belong to this question of the municipality, the last first. */
    Flux<Walkshop> about(long subject, int most) {
        return database.sql(WALKSHOP
                        + "where w.subject_id = :subject and w.stage <> 'PREPARING' order by w.id desc limit :most")
                .bind("subject", subject)
                .bind("most", most)
                .map(WalkshopRepository::walkshop)
                .all();
    }

    /** Those still prepared in these areas and those below them, the newest first. */
    Flux<Walkshop> preparing(Collection<Integer> areas, int most) {
        return database.sql("select * from (" + WALKSHOP + """
                        where w.stage = 'PREPARING') d
                        where array[d.near, d.middle, d.far] && :areas
                        order by d.id desc
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .map(WalkshopRepository::walkshop)
                .all();
    }

    /** Those of these areas themselves that are not closed. */
    Flux<Walkshop> openIn(Collection<Integer> areas) {
        return database.sql(WALKSHOP + "where w.stage <> 'CLOSED' and w.area_id = any(:areas) order by w.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .map(WalkshopRepository::walkshop)
                .all();
    }

    Mono<Long> add(NewWalkshop walkshop, Person by) {
        return bound(database.sql("""
                        insert into walkshop (area_id, title, question, language, walk_day, starts_at, meeting_place,
                            subject_id, made_by, created_at)
                        values (:area, :title, :question, :language, :day, :starts, :place, :subject, :by, :now)
                        returning id
                        """), walkshop)
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Writes what it says now if nobody changed it meanwhile; gives its id, or nothing. */
    Mono<Long> edit(long id, int revision, NewWalkshop walkshop) {
        return bound(database.sql("""
                        update walkshop
                        set area_id = :area, title = :title, question = :question, language = :language, walk_day = :day,
                            starts_at = :starts, meeting_place = :place, subject_id = :subject, revision = revision + 1
                        where id = :id and revision = :revision
                        returning id
                        """), walkshop)
                .bind("id", id)
                .bind("revision", revision)
                .map(row -> number(row, "id"))
                .one();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, NewWalkshop walkshop) {
        return sql.bind("area", walkshop.area())
                .bind("title", walkshop.title())
                .bind("question", walkshop.question())
                .bind("language", walkshop.language())
                .bind("day", or(walkshop.day(), LocalDate.class))
                .bind("starts", or(walkshop.startsAt(), LocalTime.class))
                .bind("place", walkshop.meetingPlace())
                .bind("subject", or(walkshop.subject(), Long.class));
    }

    private static <T> Parameter or(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    /** From one stage to another; empty when it is in neither of them any more. What was dated by the way back is dated anew. */
    Mono<Long> move(long id, WalkshopStage from, WalkshopStage to) {
        return database.sql("""
                        update walkshop
                        set stage = :to, revision = revision + 1,
                            ready_at = case :to when 'PREPARING' then null when 'READY' then coalesce(ready_at, :now) else ready_at end,
                            walked_at = case :to when 'READY' then null when 'WALKING' then coalesce(walked_at, :now) else walked_at end,
                            back_at = case :to when 'WALKING' then null when 'BACK' then coalesce(back_at, :now) else back_at end,
                            closed_at = case :to when 'CLOSED' then :now else null end
                        where id = :id and stage = :from
                        returning id
                        """)
                .bind("id", id)
                .bind("from", from.name())
                .bind("to", to.name())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    private static Walkshop walkshop(Readable row) {
        return new Walkshop(
                number(row, "id"),
                integer(row, "area_id"),
                new AreaPath(integer(row, "near"), integer(row, "middle"), integer(row, "far")),
                text(row, "title"),
                text(row, "question"),
                text(row, "language"),
                row.get("walk_day", LocalDate.class),
                row.get("starts_at", LocalTime.class),
                text(row, "meeting_place"),
                WalkshopStage.valueOf(text(row, "stage")),
                row.get("subject_id", Long.class),
                integer(row, "revision"));
    }
}
