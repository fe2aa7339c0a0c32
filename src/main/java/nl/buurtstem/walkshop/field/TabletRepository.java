package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tables {@code walk_join_code}, {@code walk_tablet} and {@code walk_token}. */
@Repository
class TabletRepository {

    /** An expired code is remembered for so long, to be able to say that it expired. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final DatabaseClient database;
    private final Clock clock;

    TabletRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> addCode(long walkshop, byte[] hash, Instant until) {
        return database.sql("delete from walk_join_code where expires_at < :long")
                .bind("long", clock.instant().minus(REMEMBERED))
                .then()
                .then(database.sql("""
                                insert into walk_join_code (code_hash, walkshop_id, made_at, expires_at)
                                values (:hash, :walkshop, :now, :until)
                                """)
                        .bind("hash", hash)
                        .bind("walkshop", walkshop)
                        .bind("now", clock.instant())
                        .bind("until", until)
                        .then());
    }

    /** A code that was made. */
    record Code(long walkshop, Instant expires) {}

    Mono<Code> code(byte[] hash) {
        return database.sql("select walkshop_id, expires_at from walk_join_code where code_hash = :hash")
                .bind("hash", hash)
                .map(row -> new Code(number(row, "walkshop_id"), moment(row, "expires_at")))
                .one();
    }

    /** A tablet that joins, or joins again; joining with a code that somebody showed it undoes a revocation. */
    Mono<Void> join(long walkshop, UUID device, String name) {
        return database.sql("""
                        insert into walk_tablet (walkshop_id, device_id, name, joined_at, seen_at)
                        values (:walkshop, :device, :name, :now, :now)
                        on conflict (walkshop_id, device_id) do update
                        set name = excluded.name, seen_at = excluded.seen_at, revoked_at = null
                        """)
                .bind("walkshop", walkshop)
                .bind("device", device)
                .bind("name", name)
                .bind("now", clock.instant())
                .then();
    }

    Mono<Void> addToken(Tablet tablet, byte[] hash) {
        return database.sql("""
                        insert into walk_token (token_hash, walkshop_id, device_id, made_at, expires_at)
                        values (:hash, :walkshop, :device, :now, :until)
                        """)
                .bind("hash", hash)
                .bind("walkshop", tablet.walkshop())
                .bind("device", tablet.device())
                .bind("now", clock.instant())
                .bind("until", tablet.expires())
                .then();
    }

    Mono<Tablet> byToken(byte[] hash) {
        return database.sql("""
                        select t.device_id, t.walkshop_id, t.name, k.expires_at, t.revoked_at
                        from walk_token k
                        join walk_tablet t on t.walkshop_id = k.walkshop_id and t.device_id = k.device_id
                        where k.token_hash = :hash
                        """)
                .bind("hash", hash)
                .map(TabletRepository::tablet)
                .one();
    }

    private static Tablet tablet(Readable row) {
        return new Tablet(
                uuid(row, "device_id"),
                number(row, "walkshop_id"),
                text(row, "name"),
                moment(row, "expires_at"),
                row.get("revoked_at", Instant.class));
    }

    Mono<Void> seen(Tablet tablet) {
        return database.sql("""
                        update walk_tablet set seen_at = greatest(seen_at, :now)
                        where walkshop_id = :walkshop and device_id = :device
                        """)
                .bind("walkshop", tablet.walkshop())
                .bind("device", tablet.device())
                .bind("now", clock.instant())
                .then();
    }

    /** Keeps what a tablet says it holds. */
    Mono<Void> says(Tablet tablet, Collection<UUID> records, Collection<String> attachments, boolean last) {
        return database.sql("""
                        update walk_tablet
                        set seen_at = :now, said_at = :now, said_final = :last, said_records = :records, said_attachments = :attachments
                        where walkshop_id = :walkshop and device_id = :device
                        """)
                .bind("now", clock.instant())
                .bind("last", last)
                .bind("records", records.toArray(UUID[]::new))
                .bind("attachments", attachments.toArray(String[]::new))
                .bind("walkshop", tablet.walkshop())
                .bind("device", tablet.device())
                .then();
    }

    /** Takes its right away; false when there is no such tablet, or it was done before. */
    Mono<Boolean> revoke(long walkshop, UUID device) {
        return database.sql("""
                        update walk_tablet set revoked_at = :now
                        where walkshop_id = :walkshop and device_id = :device and revoked_at is null
                        """)
                .bind("now", clock.instant())
                .bind("walkshop", walkshop)
                .bind("device", device)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
