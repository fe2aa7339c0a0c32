package nl.buurtstem.agenda;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about meetings: when and where committees meet. */
@Repository
class MeetingRepository {

    private final DatabaseClient database;

    MeetingRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Meeting> meeting(long id) {
        return database.sql("select id as meeting_id, * from meeting where id = :id")
                .bind("id", id)
                .map(MeetingRepository::meetingOf)
                .one();
    }

    /** All meetings not yet begun, soonest first. */
    Flux<Meeting> coming(Instant now) {
        return database.sql(
                        "select id as meeting_id, * from meeting where starts_at > :now order by starts_at, id limit 200")
                .bind("now", now)
                .map(MeetingRepository::meetingOf)
                .all();
    }

    /** Those of these districts, soonest first. */
    Flux<Meeting> coming(Collection<Integer> districts, Instant now) {
        return database.sql("""
                        select id as meeting_id, *
                        from meeting
                        where district_id = any(:districts) and starts_at > :now
                        order by starts_at, id
                        """)
                .bind("districts", districts.toArray(Integer[]::new))
                .bind("now", now)
                .map(MeetingRepository::meetingOf)
                .all();
    }

    /** The latest meetings that have begun, newest first. */
    Flux<Meeting> past(Instant now, int most) {
        return database.sql("""
                        select id as meeting_id, *
                        from meeting
                        where starts_at <= :now
                        order by starts_at desc, id
                        limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(MeetingRepository::meetingOf)
                .all();
    }

    /** The first meeting of this district after this moment. */
    Mono<Meeting> next(int district, Instant after) {
        return database.sql("""
                        select id as meeting_id, *
                        from meeting
                        where district_id = :district and starts_at > :after
                        order by starts_at
                        limit 1
                        """)
                .bind("district", district)
                .bind("after", after)
                .map(MeetingRepository::meetingOf)
                .one();
    }

    /** A new meeting, or nothing when this committee already meets at that moment. */
    Mono<Meeting> add(int district, Instant startsAt, String place) {
        return database.sql("""
                        insert into meeting (district_id, starts_at, place)
                        values (:district, :startsAt, :place)
                        on conflict (district_id, starts_at) do nothing
                        returning id as meeting_id, *
                        """)
                .bind("district", district)
                .bind("startsAt", startsAt)
                .bind("place", place)
                .map(MeetingRepository::meetingOf)
                .one();
    }

    /** Moves the meeting; nothing when this committee already meets at that moment. */
    Mono<Meeting> move(long id, Instant startsAt, String place) {
        return database.sql("""
                        update meeting m
                        set starts_at = :startsAt, place = :place
                        where id = :id
                            and not exists (
                                select from meeting o
                                where o.district_id = m.district_id and o.starts_at = :startsAt and o.id <> m.id)
                        returning id as meeting_id, *
                        """)
                .bind("id", id)
                .bind("startsAt", startsAt)
                .bind("place", place)
                .map(MeetingRepository::meetingOf)
                .one();
    }

    /** Removes a meeting; nothing when there is an idea on it. */
    Mono<Long> remove(long id) {
        return database.sql("""
                        delete from meeting
                        where id = :id and not exists (select from agenda_item where meeting_id = :id)
                        returning id
                        """).bind("id", id).mapValue(Long.class).one();
    }

    /** From columns {@code meeting_id, district_id, starts_at, place}. */
    static Meeting meetingOf(Readable row) {
        return new Meeting(
                number(row, "meeting_id"), integer(row, "district_id"), moment(row, "starts_at"), text(row, "place"));
    }
}
