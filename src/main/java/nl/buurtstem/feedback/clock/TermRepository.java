package nl.buurtstem.feedback.clock;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.web.Page;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about the terms that are written down. */
@Repository
class TermRepository {

    private static final String[] OWED = Arrays.stream(Stage.values())
            .filter(stage -> Duty.in(stage).isPresent())
            .map(Stage::name)
            .toArray(String[]::new);

    private final DatabaseClient database;

    TermRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Whether this transaction is the only one that brings the terms up to date; until it ends. */
    Mono<Boolean> alone() {
        return database.sql("select pg_try_advisory_xact_lock(hashtext('response_term'))")
                .mapValue(Boolean.class)
                .one();
    }

    /** Every idea of which something is owed. */
    Flux<Watched> owed() {
        return database.sql("select * from idea_life where stage = any(:stages)")
                .bind("stages", OWED)
                .map(TermRepository::watched)
                .all();
    }

    /** These ideas, whatever their stage. */
    Flux<Watched> ideas(Collection<IdeaId> ids) {
        return database.sql("select * from idea_life where id = any(:ids)")
                .bind("ids", ids.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(TermRepository::watched)
                .all();
    }

    /** Every promise that still has to be kept, about an idea that can be read and stands by itself. */
    Flux<Running> promises() {
        return database.sql("""
                        select p.id as promise, p.promised_at, p.due, p.due_now, p.delay_reason, p.delay_language, l.*
                        from promise_now p
                        join idea_life l on l.id = p.idea_id
                        where p.state in ('OPEN', 'DELAYED')
                        and l.stage not in ('HIDDEN', 'WITHDRAWN', 'MERGED')
                        """).map(TermRepository::promise).all();
    }

    private static Running promise(Readable row) {
        String reason = row.get("delay_reason", String.class);
        Delay delay = reason == null
                ? null
                : new Delay(get(row, "due_now", LocalDate.class), reason, text(row, "delay_language"));
        LocalDate since = LocalDate.ofInstant(moment(row, "promised_at"), Page.ZONE);
        Term term = new Term(Duty.PROMISE, since, get(row, "due", LocalDate.class), delay, number(row, "promise"));
        return new Running(watched(row), term);
    }

    /** When the last thing was said of this promise, if that ended it; and whether it was kept. */
    Mono<Ended> ended(long promise) {
        return database.sql("""
                        select kind, said_at
                        from promise_event
                        where promise_id = :promise
                        and kind in ('DONE', 'DROPPED')
                        """)
                .bind("promise", promise)
                .map(row -> new Ended(
                        LocalDate.ofInstant(moment(row, "said_at"), Page.ZONE),
                        text(row, "kind").equals("DROPPED")))
                .one();
    }

    /** The day a promise was kept, or dropped. */
    record Ended(LocalDate on, boolean dropped) {}

    private static Watched watched(Readable row) {
        return new Watched(
                new IdeaId(number(row, "id")), Stage.valueOf(text(row, "stage")), moment(row, "staged_at"), where(row));
    }

    private static AreaPath where(Readable row) {
        return new AreaPath(
                integer(row, "neighbourhood_id"), integer(row, "district_id"), integer(row, "municipality_id"));
    }

    /** Those that run, as they are written down. */
    Flux<KeptTerm> running() {
        return database.sql("select * from response_term where ended_on is null")
                .map(TermRepository::kept)
                .all();
    }

    /** Those the people of the municipality are told about on this day, the first to end first; ended ones are left out. */
    Flux<KeptTerm> warnedOn(LocalDate day) {
        return database.sql("""
                        select *
                        from response_term
                        where warned_on = :day
                        and ended_on is null
                        order by due, idea_id
                        """).bind("day", day).map(TermRepository::kept).all();
    }

    private static KeptTerm kept(Readable row) {
        return new KeptTerm(
                new IdeaId(number(row, "idea_id")),
                Duty.valueOf(text(row, "duty")),
                get(row, "since", LocalDate.class),
                number(row, "promise_id"),
                where(row),
                get(row, "promised", LocalDate.class),
                get(row, "due", LocalDate.class),
                Warning.valueOf(text(row, "warned")));
    }

    /** Writes it down, or where it lies and when it is due now. A term that was thought to have ended runs again. */
    Mono<Void> keep(KeptTerm term) {
        return database.sql("""
                        insert into response_term (idea_id, duty, since, promise_id, neighbourhood_id, district_id, municipality_id,
                            promised, due)
                        values (:idea, :duty, :since, :promise, :neighbourhood, :district, :municipality, :promised, :due)
                        on conflict (idea_id, duty, since, promise_id) do update
                        set due = excluded.due,
                            neighbourhood_id = excluded.neighbourhood_id,
                            district_id = excluded.district_id,
                            municipality_id = excluded.municipality_id,
                            ended_on = null,
                            lapsed = false
                        """)
                .bind("idea", term.idea().value())
                .bind("duty", term.duty().name())
                .bind("since", term.since())
                .bind("promise", term.promise())
                .bind("neighbourhood", term.where().neighbourhood())
                .bind("district", term.where().district())
                .bind("municipality", term.where().municipality())
                .bind("promised", term.promised())
                .bind("due", term.due())
                .then();
    }

    Mono<Void> end(KeptTerm term, LocalDate on, boolean lapsed) {
        return change(term, "ended_on = :on, lapsed = :lapsed")
                .bind("on", on)
                .bind("lapsed", lapsed)
                .then();
    }

    Mono<Void> warn(KeptTerm term, Warning warning, LocalDate today) {
        return change(term, "warned = :warning, warned_on = :today")
                .bind("warning", warning.name())
                .bind("today", today)
                .then();
    }

    private GenericExecuteSpec change(KeptTerm term, String what) {
        return database.sql("update response_term set " + what + """

                        where idea_id = :idea and duty = :duty and since = :since and promise_id = :promise
                        """)
                .bind("idea", term.idea().value())
                .bind("duty", term.duty().name())
                .bind("since", term.since())
                .bind("promise", term.promise());
    }

    /** How it went, per district and month in which terms were due, the latest month first. */
    Flux<Month> months(LocalDate from, LocalDate today) {
        return database.sql("""
                        select district_id, date_trunc('month', due)::date as month,
                            count(*) as owed,
                            count(*) filter (where ended_on <= promised) as in_time,
                            count(*) filter (where ended_on > promised and ended_on <= due) as put_off
                        from response_term
                        where not lapsed
                        and due >= :from
                        and (due < :today or ended_on is not null)
                        group by district_id, month
                        order by month desc, district_id
                        """)
                .bind("from", from)
                .bind("today", today)
                .map(row -> new Month(
                        integer(row, "district_id"),
                        get(row, "month", LocalDate.class),
                        number(row, "owed"),
                        number(row, "in_time"),
                        number(row, "put_off")))
                .all();
    }
}
