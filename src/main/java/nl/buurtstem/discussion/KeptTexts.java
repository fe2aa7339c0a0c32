package nl.buurtstem.discussion;

import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody wrote as a guest and could not say once they were signed in; kept for a week, the last of each person. */
@Repository
class KeptTexts {

    private static final Logger LOG = LoggerFactory.getLogger(KeptTexts.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    KeptTexts(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Mono<Void> keep(Person person, ContributionForm form) {
        return database.sql("""
                        insert into kept_contribution (resident_id, form, kept_at)
                        values (:person, :form, :now)
                        on conflict (resident_id) do update
                        set form = excluded.form, kept_at = excluded.kept_at
                        """)
                .bind("person", person.id().value())
                .bind("form", Json.of(json.writeValueAsString(form.values())))
                .bind("now", clock.instant())
                .then();
    }

    /** What is kept for them; empty when nothing is. */
    Mono<ContributionForm> find(Person person) {
        return database.sql("select form from kept_contribution where resident_id = :person")
                .bind("person", person.id().value())
                .map(row -> Columns.get(row, "form", Json.class).asString())
                .one()
                .map(text -> ContributionForm.of(
                        json.readValue(text, new TypeReference<java.util.Map<String, String>>() {})));
    }

    Mono<Void> forget(Person person) {
        return database.sql("delete from kept_contribution where resident_id = :person")
                .bind("person", person.id().value())
                .then();
    }

    @Scheduled(initialDelay = 25, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    Mono<Void> clean() {
        return Mono.defer(() -> database.sql("delete from kept_contribution where kept_at <= :oldest")
                        .bind("oldest", clock.instant().minus(KEPT))
                        .then())
                .onErrorResume(e -> {
                    LOG.warn("texts kept for a week were not cleaned: {}", e.toString());
                    return Mono.empty();
                });
    }
}
