package nl.buurtstem.feedback.remark;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about internal remarks; nothing else names the schema they are in. */
@Repository
class RemarkRepository {

    private final DatabaseClient database;

    RemarkRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(IdeaId idea, String text, String language, ResidentId by, Instant now) {
        return database.sql("""
                        insert into internal.remark (idea_id, text, language, written_by, written_at)
                        values (:idea, :text, :language, :by, :now)
                        """)
                .bind("idea", idea.value())
                .bind("text", text)
                .bind("language", language)
                .bind("by", by.value())
                .bind("now", now)
                .then();
    }

    /** Erases the text; says whether there was one. */
    Mono<Boolean> takeBack(long id, Instant now) {
        return database.sql(
                        "update internal.remark set text = '', taken_back_at = :now where id = :id and taken_back_at is null")
                .bind("id", id)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** The remarks about these ideas, the oldest first. */
    Flux<Remark> about(Collection<IdeaId> ideas) {
        return database.sql("""
                        select m.id, m.idea_id, m.text, m.language, m.written_by, r.name, m.written_at, m.taken_back_at
                        from internal.remark m
                        left join resident r on r.id = m.written_by
                        where m.idea_id = any(:ideas)
                        order by m.written_at, m.id
                        """)
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(RemarkRepository::remark)
                .all();
    }

    private static Remark remark(Readable row) {
        UUID by = row.get("written_by", UUID.class);
        String name = row.get("name", String.class);
        return new Remark(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                text(row, "text"),
                text(row, "language"),
                by == null ? null : new ResidentId(by),
                name == null ? "" : name,
                moment(row, "written_at"),
                row.get("taken_back_at", Instant.class));
    }
}
