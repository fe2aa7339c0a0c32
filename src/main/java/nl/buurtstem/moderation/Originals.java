package nl.buurtstem.moderation;

import java.time.Clock;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Every revision of what people wrote, as they wrote it; only grows. */
@Component
public class Originals {

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;

    Originals(DatabaseClient database, Clock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps this revision, in the caller's transaction; the first one kept under a number stays. */
    public Mono<Void> keep(String kind, long id, int revision, Map<String, String> content) {
        return database.sql("""
                        insert into original (subject_kind, subject_id, revision, content, written_at)
                        values (:kind, :id, :revision, cast(:content as jsonb), :now)
                        on conflict (subject_kind, subject_id, revision) do nothing
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .bind("revision", revision)
                .bind("content", json.writeValueAsString(content))
                .bind("now", clock.instant())
                .then();
    }
}
