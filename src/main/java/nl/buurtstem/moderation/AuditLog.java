package nl.buurtstem.moderation;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to what; only grows, the application's database role cannot change or delete a row. */
@Component
public class AuditLog {

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    AuditLog(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes one line, in the caller's transaction.
     *
     * @param actor null when the program itself did it
     * @param act kind and deed, such as {@code idea.hide}
     * @param detail named facts; no addresses and no texts of people
     */
    public Mono<Void> write(
            @Nullable ResidentId actor, String act, String subjectKind, String subjectId, Map<String, String> detail) {
        return database.sql("""
                        insert into audit_log (at, actor, act, subject_kind, subject_id, detail)
                        values (:now, :actor, :act, :kind, :id, cast(:detail as jsonb))
                        """)
                .bind("now", clock.instant())
                .bind("actor", actor == null ? Parameters.in(UUID.class) : Parameters.in(actor.value()))
                .bind("act", act)
                .bind("kind", subjectKind)
                .bind("id", subjectId)
                .bind("detail", json.writeValueAsString(detail))
                .then();
    }
}
