package nl.buurtstem.moderation;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
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

    /** What people wrote last of each of these, as it stands in public or waits for that. */
    Mono<Map<ModerationRepository.Key, Collection<String>>> newest(Collection<ModerationRepository.Key> keys) {
        return database.sql("""
                        select distinct on (o.subject_kind, o.subject_id) o.subject_kind, o.subject_id, o.content::text as content
                        from original o
                        join unnest(:kinds, :ids) as asked (kind, id) on asked.kind = o.subject_kind and asked.id = o.subject_id
                        order by o.subject_kind, o.subject_id, o.revision desc
                        """)
                .bind("kinds", keys.stream().map(ModerationRepository.Key::kind).toArray(String[]::new))
                .bind("ids", keys.stream().map(ModerationRepository.Key::id).toArray(Long[]::new))
                .map(row -> Map.entry(ModerationRepository.key(row), texts(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Collection<String> texts(Readable row) {
        return json.readValue(Columns.text(row, "content"), new TypeReference<Map<String, String>>() {})
                .values();
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
