package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the desk shows of tablets and of what waits for a person; and what a person chose. */
@Repository
class DeskRepository {

    private final DatabaseClient database;
    private final Clock clock;

    DeskRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A tablet, and how far it is.
     *
     * @param held records it said it holds; 0 when it said nothing yet
     * @param out records that it said it holds and that are not here
     * @param photosOut attachments of it that are not here
     */
    record Line(
            UUID device,
            String name,
            Instant seen,
            @Nullable Instant revoked,
            Instant expires,
            @Nullable Instant said,
            boolean last,
            int held,
            int here,
            int out,
            int photosOut) {

        /** Whether it said that it is done, and everything it holds is here. */
        boolean isDone() {
            return last && out == 0 && photosOut == 0;
        }

        boolean isOut() {
            return out > 0 || photosOut > 0;
        }
    }

    Flux<Line> tablets(long walkshop) {
        return database.sql("""
                        select t.device_id, t.name, t.seen_at, t.revoked_at, t.said_at, t.said_final,
                            cardinality(t.said_records) as held,
                            (select max(k.expires_at) from walk_token k
                             where k.walkshop_id = t.walkshop_id and k.device_id = t.device_id) as expires_at,
                            (select count(*)::integer from walk_record r
                             where r.walkshop_id = t.walkshop_id and r.device_id = t.device_id) as here,
                            (select count(*)::integer from unnest(t.said_records) s (id)
                             where not exists (select from walk_record r where r.record_id = s.id)
                             and not exists (select from walk_quarantine q where q.record_id = s.id)) as out,
                            (select count(*)::integer from (
                                select unnest(t.said_attachments) as hash
                                union
                                select a.sha256 from walk_record r join walk_record_attachment a on a.record_id = r.record_id
                                where r.walkshop_id = t.walkshop_id and r.device_id = t.device_id) named
                             where not exists (select from walk_attachment w where w.sha256 = named.hash)) as photos_out
                        from walk_tablet t
                        where t.walkshop_id = :walkshop
                        order by t.revoked_at is not null, t.name, t.device_id
                        """)
                .bind("walkshop", walkshop)
                .map(DeskRepository::line)
                .all();
    }

    private static Line line(Readable row) {
        return new Line(
                uuid(row, "device_id"),
                text(row, "name"),
                moment(row, "seen_at"),
                row.get("revoked_at", Instant.class),
                moment(row, "expires_at"),
                row.get("said_at", Instant.class),
                flag(row, "said_final"),
                integer(row, "held"),
                integer(row, "here"),
                integer(row, "out"),
                integer(row, "photos_out"));
    }

    /** A record in quarantine, beside what is here; without a body when nothing is under its number. */
    record Clash(
            long id,
            UUID record,
            UUID device,
            @Nullable String tablet,
            boolean otherText,
            String body,
            @Nullable String there,
            Instant at) {}

    Flux<Clash> clashes(long walkshop) {
        return database.sql("""
                        select q.id, q.record_id, q.device_id, t.name, q.reason, q.body, q.arrived_at, r.body as there
                        from walk_quarantine q
                        left join walk_tablet t on t.walkshop_id = q.walkshop_id and t.device_id = q.device_id
                        left join walk_record r on case q.reason when 'OTHER_TEXT' then r.record_id = q.record_id
                            else r.device_id = q.device_id and r.seq = q.seq end
                        where q.walkshop_id = :walkshop
                        and not exists (select from walk_quarantine_choice c where c.quarantine_id = q.id)
                        order by q.id
                        """)
                .bind("walkshop", walkshop)
                .map(DeskRepository::clash)
                .all();
    }

    /** One that nobody decided about, held until the caller's transaction ends. */
    Mono<Clash> clash(long walkshop, long id) {
        return database.sql("select pg_advisory_xact_lock(hashtext('walk quarantine'), :key)")
                .bind("key", (int) id)
                .then()
                .thenMany(clashes(walkshop))
                .filter(one -> one.id() == id)
                .next();
    }

    private static Clash clash(Readable row) {
        return new Clash(
                number(row, "id"),
                uuid(row, "record_id"),
                uuid(row, "device_id"),
                row.get("name", String.class),
                text(row, "reason").equals("OTHER_TEXT"),
                text(row, "body"),
                row.get("there", String.class),
                moment(row, "arrived_at"));
    }

    /** Keeps what somebody chose; false when somebody was first. */
    Mono<Boolean> choose(long quarantine, boolean taken) {
        return database.sql("""
                        insert into walk_quarantine_choice (quarantine_id, taken, chosen_at) values (:id, :taken, :now)
                        on conflict do nothing
                        """)
                .bind("id", quarantine)
                .bind("taken", taken)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** A record as the desk shows it: one of several ends, or one that came late. */
    record Shown(
            UUID ancestor,
            UUID record,
            String kind,
            String body,
            @Nullable String tablet,
            Instant made) {}

    /** Records that have more than one end, each end with the oldest record that they have in common. */
    Flux<Shown> ends(long walkshop) {
        return database.sql("""
                        select distinct on (c.record_id) c.ancestor, r.record_id, r.kind, r.body, t.name, r.made_at
                        from walk_contested c
                        join walk_record r on r.record_id = c.record_id
                        left join walk_tablet t on t.walkshop_id = r.walkshop_id and t.device_id = r.device_id
                        where c.walkshop_id = :walkshop
                        order by c.record_id,
                            exists (select from walk_supersedes s where s.record_id = c.ancestor), c.ancestor
                        """)
                .bind("walkshop", walkshop)
                .map(DeskRepository::shown)
                .all();
    }

    /** Records that came after the walkshop was closed and that nobody decided about. */
    Flux<Shown> late(long walkshop) {
        return database.sql("""
                        select r.record_id as ancestor, r.record_id, r.kind, r.body, t.name, r.made_at
                        from walk_record r
                        left join walk_tablet t on t.walkshop_id = r.walkshop_id and t.device_id = r.device_id
                        where r.walkshop_id = :walkshop and r.late
                        and not exists (select from walk_late_choice c where c.record_id = r.record_id)
                        order by r.stored_at, r.device_id, r.seq
                        """)
                .bind("walkshop", walkshop)
                .map(DeskRepository::shown)
                .all();
    }

    private static Shown shown(Readable row) {
        return new Shown(
                uuid(row, "ancestor"),
                uuid(row, "record_id"),
                text(row, "kind"),
                text(row, "body"),
                row.get("name", String.class),
                moment(row, "made_at"));
    }

    /** Takes late records in or leaves them out; how many nobody had decided about. */
    Mono<Long> decide(long walkshop, Collection<UUID> records, boolean taken) {
        return database.sql("""
                        insert into walk_late_choice (record_id, taken, chosen_at)
                        select record_id, :taken, :now from walk_record
                        where walkshop_id = :walkshop and late and record_id = any(:records)
                        on conflict do nothing
                        """)
                .bind("taken", taken)
                .bind("now", clock.instant())
                .bind("walkshop", walkshop)
                .bind("records", records.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }
}
