package nl.buurtstem.feedback.draft;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about drafts. */
@Repository
class DraftRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    DraftRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Draft> find(long id) {
        return database.sql("""
                        select d.*, r.name as writer_name
                        from answer_draft d
                        join resident r on r.id = d.writer_id
                        where d.id = :id
                        """).bind("id", id).map(this::draft).one();
    }

    Flux<Draft> about(IdeaId idea) {
        return database.sql("""
                        select d.*, r.name as writer_name
                        from answer_draft d
                        join resident r on r.id = d.writer_id
                        where d.idea_id = :idea
                        order by d.saved_at desc, d.id
                        """).bind("idea", idea.value()).map(this::draft).all();
    }

    Flux<Draft> asked(Collection<Integer> areas, int most) {
        return database.sql("""
                        select d.*, r.name as writer_name
                        from answer_draft d
                        join resident r on r.id = d.writer_id
                        join idea_card c on c.id = d.idea_id
                        where d.state = 'ASKED'
                            and array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                        order by d.saved_at, d.id
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .map(this::draft)
                .all();
    }

    /** A colleague who was asked reads what was asked: other words take the question back, a remark stays until it is asked again. */
    Mono<Integer> keep(IdeaId idea, ResidentId writer, Map<String, String> form, int version, Instant now) {
        return database.sql("""
                        insert into answer_draft (idea_id, writer_id, form, saved_at)
                        values (:idea, :writer, :form, :now)
                        on conflict (idea_id, writer_id) do update
                        set form = excluded.form,
                            saved_at = excluded.saved_at,
                            version = answer_draft.version + 1,
                            state = case
                                when answer_draft.state = 'ASKED' and answer_draft.form <> excluded.form then 'WRITING'
                                else answer_draft.state end
                        where answer_draft.version = :version
                        returning version
                        """)
                .bind("idea", idea.value())
                .bind("writer", writer.value())
                .bind("form", Json.of(json.writeValueAsString(form)))
                .bind("version", version)
                .bind("now", now)
                .mapValue(Integer.class)
                .one();
    }

    Mono<Draft> ask(IdeaId idea, ResidentId writer, @Nullable ResidentId colleague, Instant now) {
        return database.sql("""
                        update answer_draft
                        set state = 'ASKED', colleague_id = :colleague, remark = '', remark_name = '', saved_at = :now,
                            version = version + 1
                        where idea_id = :idea and writer_id = :writer
                        returning id
                        """)
                .bind("idea", idea.value())
                .bind("writer", writer.value())
                .bind("colleague", colleague == null ? Parameters.in(UUID.class) : Parameters.in(colleague.value()))
                .bind("now", now)
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    Mono<Draft> sendBack(Draft draft, String remark, String by, Instant now) {
        return database.sql("""
                        update answer_draft
                        set state = 'SENT_BACK', remark = :remark, remark_name = :by, saved_at = :now, version = version + 1
                        where id = :id and version = :version and state = 'ASKED'
                        returning id
                        """)
                .bind("remark", remark)
                .bind("by", by)
                .bind("now", now)
                .bind("id", draft.id())
                .bind("version", draft.version())
                .mapValue(Long.class)
                .one()
                .flatMap(this::find);
    }

    Mono<Void> forget(IdeaId idea, ResidentId writer) {
        return database.sql("delete from answer_draft where idea_id = :idea and writer_id = :writer")
                .bind("idea", idea.value())
                .bind("writer", writer.value())
                .then();
    }

    private Draft draft(Readable row) {
        UUID colleague = row.get("colleague_id", UUID.class);
        return new Draft(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                new ResidentId(uuid(row, "writer_id")),
                text(row, "writer_name"),
                json.readValue(get(row, "form", Json.class).asString(), new TypeReference<>() {}),
                integer(row, "version"),
                moment(row, "saved_at"),
                Draft.State.valueOf(text(row, "state")),
                colleague == null ? null : new ResidentId(colleague),
                text(row, "remark"),
                text(row, "remark_name"));
    }
}
