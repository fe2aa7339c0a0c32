package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurtstem.residents.provider.Identity;
import nl.buurtstem.residents.provider.LogoutNotice;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All SQL about the municipality's accounts: the way there and back, whose they are, and what the provider ends. */
@Repository
class MunicipalRepository {

    /** Longer than a notice may be old. */
    private static final Duration NOTICE_KEPT = Duration.ofHours(1);

    private final DatabaseClient database;

    MunicipalRepository(DatabaseClient database) {
        this.database = database;
    }

    /** This attempt goes to the provider. */
    Mono<Void> asked(UUID attempt, Instant now) {
        return database.sql("update sign_in_attempt set provider_asked_at = :now where id = :id")
                .bind("now", now)
                .bind("id", attempt)
                .then();
    }

    /** True when it came back from there for the first time. */
    Mono<Boolean> answered(UUID attempt, Instant now) {
        return database.sql("""
                        update sign_in_attempt
                        set provider_answered_at = :now
                        where id = :id
                        and provider_asked_at is not null
                        and provider_answered_at is null
                        and used_at is null
                        and expires_at > :now
                        """)
                .bind("now", now)
                .bind("id", attempt)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Whose account this is; empty when it is new here. */
    Mono<ResidentId> owner(Identity identity) {
        return database.sql("""
                        select resident_id
                        from municipal_account
                        where issuer = :issuer
                        and subject = :subject
                        """)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .map(row -> new ResidentId(uuid(row, "resident_id")))
                .one();
    }

    Mono<Void> link(Identity identity, ResidentId id, Instant now) {
        return database.sql("""
                        insert into municipal_account (issuer, subject, resident_id, linked_at)
                        values (:issuer, :subject, :id, :now)
                        on conflict do nothing
                        """)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("id", id.value())
                .bind("now", now)
                .then();
    }

    /** True for a notice that was not heard before. */
    Mono<Boolean> hear(byte[] noticeHash, Instant now) {
        return database.sql("""
                        insert into logout_notice (id_hash, expires_at)
                        values (:hash, :until)
                        on conflict do nothing
                        """)
                .bind("hash", noticeHash)
                .bind("until", now.plus(NOTICE_KEPT))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Ends the session the notice names, or all that came from that account. Gives how many there were. */
    Mono<Long> end(LogoutNotice notice) {
        return database.sql("""
                        delete from session
                        where provider = :issuer
                        and (cast(:subject as text) is null or provider_subject = :subject)
                        and (cast(:session as text) is null or provider_session = :session)
                        """)
                .bind("issuer", notice.issuer())
                .bind("subject", Parameters.in(R2dbcType.VARCHAR, notice.subject()))
                .bind("session", Parameters.in(R2dbcType.VARCHAR, notice.session()))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> forget(Instant expiredBefore) {
        return database.sql("delete from logout_notice where expires_at < :before")
                .bind("before", expiredBefore)
                .then();
    }
}
