package nl.buurtstem.feedback.templates;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door: the templates of a municipality. Who may keep them, the caller has checked. */
@Repository
public class AnswerTemplates {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    AnswerTemplates(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** All of them, by name. */
    public Flux<AnswerTemplate> of(int municipality) {
        return database.sql("select * from answer_template where municipality_id = :municipality order by name")
                .bind("municipality", municipality)
                .map(this::template)
                .all();
    }

    /** One of this municipality's; empty when there is none. */
    public Mono<AnswerTemplate> find(long id, int municipality) {
        return database.sql("select * from answer_template where id = :id and municipality_id = :municipality")
                .bind("id", id)
                .bind("municipality", municipality)
                .map(this::template)
                .one();
    }

    /** A new one; empty when there is one of that name. */
    public Mono<Long> add(AnswerTemplate template) {
        return database.sql("""
                        insert into answer_template (municipality_id, name, form, changed_at)
                        values (:municipality, :name, :form, :now)
                        on conflict do nothing
                        returning id
                        """)
                .bind("municipality", template.municipality())
                .bind("name", template.name())
                .bind("form", Json.of(json.writeValueAsString(template.form())))
                .bind("now", clock.instant())
                .mapValue(Long.class)
                .one();
    }

    /** Changes the version that one knew; empty when it was changed meanwhile, or when another has that name. */
    Mono<Long> change(AnswerTemplate template) {
        return database.sql("""
                        update answer_template t
                        set name = :name, form = :form, version = version + 1, changed_at = :now
                        where id = :id and municipality_id = :municipality and version = :version
                            and not exists (
                                select from answer_template o
                                where o.municipality_id = t.municipality_id and o.name = :name and o.id <> t.id)
                        returning id
                        """)
                .bind("name", template.name())
                .bind("form", Json.of(json.writeValueAsString(template.form())))
                .bind("now", clock.instant())
                .bind("id", template.id())
                .bind("municipality", template.municipality())
                .bind("version", template.version())
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> remove(long id, int municipality) {
        return database.sql("delete from answer_template where id = :id and municipality_id = :municipality")
                .bind("id", id)
                .bind("municipality", municipality)
                .then();
    }

    private AnswerTemplate template(Readable row) {
        return new AnswerTemplate(
                number(row, "id"),
                integer(row, "municipality_id"),
                text(row, "name"),
                json.readValue(get(row, "form", Json.class).asString(), new TypeReference<>() {}),
                integer(row, "version"));
    }
}
