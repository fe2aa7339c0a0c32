package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All SQL that begins and ends sessions. */
@Repository
class SessionRepository {

    private final DatabaseClient database;

    SessionRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> begin(byte[] tokenHash, ResidentId id, Instant now, Duration life) {
        return database.sql("""
                        insert into session (token_hash, resident_id, created_at, expires_at)
                        values (:hash, :id, :now, :until)
                        """)
                .bind("hash", tokenHash)
                .bind("id", id.value())
                .bind("now", now)
                .bind("until", now.plus(life))
                .then();
    }

    /** Says that this session came from the municipality's provider. */
    Mono<Void> comesFrom(byte[] tokenHash, ProviderSession from) {
        return database.sql("""
                        update session
                        set provider = :issuer, provider_subject = :subject, provider_session = :session, id_token = :token
                        where token_hash = :hash
                        """)
                .bind("issuer", from.issuer())
                .bind("subject", from.subject())
                .bind("session", Parameters.in(R2dbcType.VARCHAR, from.session()))
                .bind("token", from.token())
                .bind("hash", tokenHash)
                .then();
    }

    /** The provider and the sealed token that this session came with; empty when it came from an e-mail link. */
    Mono<ProviderSession> source(byte[] tokenHash) {
        return database.sql("""
                        select provider, provider_subject, provider_session, id_token
                        from session
                        where token_hash = :hash
                        and provider is not null
                        """)
                .bind("hash", tokenHash)
                .map(row -> new ProviderSession(
                        text(row, "provider"),
                        text(row, "provider_subject"),
                        row.get("provider_session", String.class),
                        get(row, "id_token", byte[].class)))
                .one();
    }

    Mono<Void> end(byte[] tokenHash) {
        return database.sql("delete from session where token_hash = :hash")
                .bind("hash", tokenHash)
                .then();
    }

    Mono<Void> endAll(ResidentId id) {
        return database.sql("delete from session where resident_id = :id")
                .bind("id", id.value())
                .then();
    }

    Mono<Long> count(ResidentId id, Instant now) {
        return database.sql("""
                        select count(*) as n
                        from session
                        where resident_id = :id
                        and expires_at > :now
                        """)
                .bind("id", id.value())
                .bind("now", now)
                .map(row -> number(row, "n"))
                .one();
    }

    Mono<Void> forget(Instant expiredBefore) {
        return database.sql("delete from session where expires_at < :before")
                .bind("before", expiredBefore)
                .then();
    }
}
