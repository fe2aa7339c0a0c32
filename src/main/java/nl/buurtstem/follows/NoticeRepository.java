package nl.buurtstem.follows;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.follows.Follower.Planned;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what followers are told. */
@Repository
class NoticeRepository {

    private final DatabaseClient database;

    NoticeRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Until the caller's transaction ends nobody else plans what followers hear, so that a day's mails are counted once. */
    Mono<Void> alone() {
        return database.sql("select pg_advisory_xact_lock(hashtext('buurtstem.follows'))")
                .then();
    }

    /**
     * Who is to hear of this and was not told before, each with their quickest follow and without their mails a day; not those who
     * began to follow later, or want no mail about this very idea.
     */
    Flux<Follower> followers(Happening what, Collection<ResidentId> except) {
        return database.sql("""
                        select distinct on (f.resident_id)
                            f.resident_id, f.id, f.pace, w.quiet_from, w.quiet_until, w.most, w.likes
                        from follow f
                        join follow_wishes w on w.resident_id = f.resident_id
                        where f.pace <> 'NEVER'
                            and f.followed_at <= :at
                            and (f.kind = 'IDEA' and f.subject = any(:ideas)
                                or f.kind = 'SUBJECT' and f.subject = any(:subjects)
                                or f.kind = 'AREA' and f.subject = any(:areas) and f.theme in ('', :theme)
                                or f.kind = 'CIRCLE' and f.radius = 250 and f.subject = any(:near250)
                                or f.kind = 'CIRCLE' and f.radius = 500 and f.subject = any(:near500)
                                or f.kind = 'CIRCLE' and f.radius = 1000 and f.subject = any(:near1000))
                            and not f.resident_id = any(:except)
                            and not exists (
                                select from follow never
                                where never.resident_id = f.resident_id
                                    and (never.kind = 'IDEA' and never.subject = :idea
                                        or never.kind = 'SUBJECT' and never.subject = any(:subjects))
                                    and never.pace = 'NEVER')
                            and not exists (
                                select from follow_notice told
                                where told.resident_id = f.resident_id and told.cause = :cause)
                        order by f.resident_id,
                            array_position(array['AT_ONCE', 'DAILY', 'WEEKLY'], f.pace),
                            array_position(array['IDEA', 'SUBJECT', 'CIRCLE', 'AREA'], f.kind),
                            f.id
                        """)
                .bind("idea", what.ideaNumber())
                .bind("ideas", what.reach().ideaIds())
                .bind("subjects", what.reach().subjectIds())
                .bind("at", what.at())
                .bind("areas", what.reach().areaIds())
                .bind("theme", what.reach().themeName())
                .bind("near250", what.reach().near(250))
                .bind("near500", what.reach().near(500))
                .bind("near1000", what.reach().near(1000))
                .bind("except", ids(except))
                .bind("cause", what.cause())
                .map(NoticeRepository::follower)
                .all();
    }

    private static UUID[] ids(Collection<ResidentId> residents) {
        return residents.stream().map(ResidentId::value).toArray(UUID[]::new);
    }

    /** Those of these people who are still there and were not told of this cause, each for the first reason they are named for. */
    Flux<Follower> concerned(String cause, Collection<Concerned> some) {
        Map<ResidentId, Tie> ties = some.stream()
                .collect(Collectors.toMap(Concerned::who, Concerned::tie, (first, later) -> first, LinkedHashMap::new));
        return database.sql("""
                        select r.id as resident_id, w.quiet_from, w.quiet_until, w.most, w.likes
                        from resident r
                        left join follow_wishes w on w.resident_id = r.id
                        where r.id = any(:ids)
                            and not exists (
                                select from follow_notice told
                                where told.resident_id = r.id and told.cause = :cause)
                        order by array_position(:ids, r.id)
                        """)
                .bind("ids", ids(ties.keySet()))
                .bind("cause", cause)
                .map(row -> concerned(row, ties))
                .all();
    }

    private static Follower concerned(Readable row, Map<ResidentId, Tie> ties) {
        ResidentId who = new ResidentId(uuid(row, "resident_id"));
        boolean said = row.get("most") != null;
        return new Follower(
                who,
                Objects.requireNonNull(ties.get(who)),
                0,
                Pace.AT_ONCE,
                said ? FollowRepository.wishesOf(row) : Wishes.USUAL,
                Map.of());
    }

    private static Follower follower(Readable row) {
        return new Follower(
                new ResidentId(uuid(row, "resident_id")),
                Tie.FOLLOWER,
                number(row, "id"),
                Pace.valueOf(text(row, "pace")),
                FollowRepository.wishesOf(row),
                Map.of());
    }

    /** So many mails come at once to somebody on a day. */
    record Crowd(ResidentId who, LocalDate day, long mails) {}

    /** The mails that come at once to these people on this day and later ones. */
    Flux<Crowd> crowds(Collection<ResidentId> some, LocalDate from) {
        return database.sql("""
                        select resident_id, due_on, count(*) as mails
                        from follow_notice
                        where resident_id = any(:ids)
                            and due_on >= :from
                            and pace = 'AT_ONCE'
                        group by resident_id, due_on
                        """)
                .bind("ids", ids(some))
                .bind("from", from)
                .map(row -> new Crowd(
                        new ResidentId(uuid(row, "resident_id")),
                        get(row, "due_on", LocalDate.class),
                        number(row, "mails")))
                .all();
    }

    Mono<Void> add(Happening what, List<Planned> some) {
        Matter matter = what.matter();
        return database.sql("""
                        insert into follow_notice (resident_id, tie, follow_id, cause, idea_id, title, language, path, until, kind,
                            happened_at, pace, due_at, due_on)
                        select who::uuid, tie, nullif(follow, 0), :cause, nullif(:idea, 0), :title, :language, :path, :until, :kind,
                            :at, pace, due::timestamptz, day::date
                        from unnest(
                            cast(:whos as text[]),
                            cast(:ties as text[]),
                            cast(:follows as bigint[]),
                            cast(:paces as text[]),
                            cast(:dues as text[]),
                            cast(:days as text[])) as planned (who, tie, follow, pace, due, day)
                        on conflict (resident_id, cause) do nothing
                        """)
                .bind("cause", what.cause())
                .bind("idea", what.ideaNumber())
                .bind("title", orNull(matter == null ? null : matter.title(), String.class))
                .bind("language", orNull(matter == null ? null : matter.language(), String.class))
                .bind("path", orNull(matter == null ? null : matter.path(), String.class))
                .bind("until", orNull(matter == null ? null : matter.until(), Instant.class))
                .bind("kind", what.kind())
                .bind("at", what.at())
                .bind("whos", texts(some, one -> one.who().value().toString()))
                .bind("ties", texts(some, one -> one.tie().name()))
                .bind("follows", some.stream().map(Planned::follow).toArray(Long[]::new))
                .bind("paces", texts(some, one -> one.pace().name()))
                .bind("dues", texts(some, one -> one.due().toString()))
                .bind("days", texts(some, one -> one.day().toString()))
                .then();
    }

    private static <T> Parameter orNull(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    private static String[] texts(List<Planned> some, Function<Planned, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }

    /** Somebody for whom news is gathered now. */
    record Reader(ResidentId who, QuietHours quiet) {}

    /** Holds readers for whom news waits and who had no such mail today; those that another node holds are left out. */
    Flux<Reader> readers(Instant now, LocalDate today) {
        return database.sql("""
                        select w.resident_id, w.quiet_from, w.quiet_until
                        from follow_wishes w
                        where (w.digest_on is null or w.digest_on < :today)
                            and w.resident_id in (
                                select n.resident_id
                                from follow_notice n
                                where n.digest_on is null and n.pace <> 'AT_ONCE' and n.due_at <= :now)
                        order by w.resident_id
                        limit 200
                        for update skip locked
                        """)
                .bind("now", now)
                .bind("today", today)
                .map(row -> new Reader(
                        new ResidentId(uuid(row, "resident_id")),
                        new QuietHours(
                                get(row, "quiet_from", LocalTime.class), get(row, "quiet_until", LocalTime.class))))
                .all();
    }

    /** Puts what waits for these people into the mail of this day. */
    Mono<Void> gather(Collection<ResidentId> some, Instant now, LocalDate today) {
        return database.sql("""
                        with told as (
                            update follow_wishes set digest_on = :today where resident_id = any(:ids)
                        )
                        update follow_notice
                        set digest_on = :today
                        where resident_id = any(:ids) and digest_on is null and pace <> 'AT_ONCE' and due_at <= :now
                        """)
                .bind("ids", ids(some))
                .bind("now", now)
                .bind("today", today)
                .then();
    }

    /** What the mail of this day gathers for them, in order; without what is over, and what they stopped following or hearing of since. */
    Flux<Notice> gathered(ResidentId who, LocalDate day, Instant now) {
        return database.sql("""
                        select f.*, n.tie, n.idea_id, n.title, n.language, n.path, n.until, n.kind as what, n.happened_at
                        from follow_notice n
                        join follow_wishes w on w.resident_id = n.resident_id
                        left join follow f on f.id = n.follow_id
                        where n.resident_id = :who
                            and n.digest_on = :day
                            and (f.id is null or f.pace <> 'NEVER')
                            and (n.until is null or n.until > :now)
                            and (n.tie <> 'SUPPORTER' or w.likes)
                        order by array_position(array['AUTHOR', 'WRITER', 'LIKER', 'SUPPORTER', 'FOLLOWER'], n.tie),
                            array_position(array['IDEA', 'SUBJECT', 'CIRCLE', 'AREA'], f.kind), f.id, n.happened_at, n.id
                        """)
                .bind("who", who.value())
                .bind("day", day)
                .bind("now", now)
                .map(NoticeRepository::notice)
                .all();
    }

    private static Notice notice(Readable row) {
        Long idea = row.get("idea_id", Long.class);
        return new Notice(
                why(row),
                idea == null ? null : new IdeaId(idea),
                idea == null
                        ? new Matter(text(row, "title"), text(row, "language"), text(row, "path"), moment(row, "until"))
                        : null,
                text(row, "what"),
                moment(row, "happened_at"));
    }

    private static Notice.Why why(Readable row) {
        Tie tie = Tie.valueOf(text(row, "tie"));
        return new Notice.Why(tie, tie == Tie.FOLLOWER ? FollowRepository.follow(row) : null);
    }

    /** Forgets what was told before this moment; what waits is kept. */
    Mono<Long> forget(Instant before) {
        return database.sql("""
                        delete from follow_notice
                        where happened_at < :before
                            and due_at < :before
                            and (pace = 'AT_ONCE' or digest_on is not null)
                        """).bind("before", before).fetch().rowsUpdated();
    }
}
