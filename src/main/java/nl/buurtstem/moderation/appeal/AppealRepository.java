package nl.buurtstem.moderation.appeal;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about appeals. */
@Repository
class AppealRepository {

    private static final String APPEAL = """
            select decision_id, side, appealed_by, words, language, appealed_at
            from appeal
            """;
    private static final String RULING = """
            select decision_id, verdict, rule, sentence, language, ruled_by, ruled_at, undone_by
            from appeal_ruling
            """;

    private final DatabaseClient database;

    AppealRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Adds it; false when this person appealed against the same decision before. */
    Mono<Boolean> add(Appeal appeal) {
        return database.sql("""
                        insert into appeal (decision_id, side, appealed_by, words, language, appealed_at)
                        values (:decision, :side, :by, :words, :language, :at)
                        on conflict (decision_id, appealed_by) do nothing
                        """)
                .bind("decision", appeal.decision())
                .bind("side", appeal.side().name())
                .bind("by", uuid(appeal.by()))
                .bind("words", appeal.words())
                .bind("language", appeal.language())
                .bind("at", appeal.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Against this decision, the oldest first. */
    Flux<Appeal> against(long decision) {
        return database.sql(APPEAL + "where decision_id = :id order by id")
                .bind("id", decision)
                .map(AppealRepository::appeal)
                .all();
    }

    /** Who appealed against any decision about this, and has an account still. */
    Flux<ResidentId> appellants(Subject subject) {
        return database.sql("""
                        select distinct a.appealed_by
                        from appeal a
                        join moderation_decision d on d.id = a.decision_id
                        where d.subject_kind = :kind and d.subject_id = :id and a.appealed_by is not null
                        """)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .map(row -> new ResidentId(Columns.uuid(row, "appealed_by")))
                .all();
    }

    /** By this resident, the newest first. */
    Flux<Appeal> by(ResidentId resident, int most) {
        return database.sql(APPEAL + "where appealed_by = :by order by id desc limit :most")
                .bind("by", resident.value())
                .bind("most", most)
                .map(AppealRepository::appeal)
                .all();
    }

    /** Decisions that somebody appealed against and nobody ruled about, the longest waiting first. */
    Flux<Long> waiting(int most) {
        return database.sql("""
                        select a.decision_id as id
                        from appeal a
                        where not exists (select from appeal_ruling r where r.decision_id = a.decision_id)
                        group by a.decision_id
                        order by min(a.id)
                        limit :most
                        """)
                .bind("most", most)
                .map(row -> number(row, "id"))
                .all();
    }

    /** About this decision; empty when nobody ruled. */
    Mono<Ruled> ruling(long decision) {
        return database.sql(RULING + "where decision_id = :id")
                .bind("id", decision)
                .map(AppealRepository::ruled)
                .one();
    }

    /** Adds it; false when somebody else ruled about the same decision. */
    Mono<Boolean> add(long decision, Ruling ruling, Person by, Instant now, @Nullable Long undoneBy) {
        return database.sql("""
                        insert into appeal_ruling
                            (decision_id, verdict, rule, sentence, language, ruled_by, ruled_at, undone_by)
                        values (:decision, :verdict, :rule, :sentence, :language, :by, :now, :undone)
                        on conflict (decision_id) do nothing
                        """)
                .bind("decision", decision)
                .bind("verdict", ruling.verdict().name())
                .bind("rule", ruling.rule().name())
                .bind("sentence", ruling.sentence())
                .bind("language", ruling.language())
                .bind("by", by.id().value())
                .bind("now", now)
                .bind("undone", undoneBy == null ? Parameters.in(Long.class) : Parameters.in(undoneBy))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** What the public log shows about appeals against these decisions. */
    Flux<Map.Entry<Long, Logged>> logged(Long[] decisions) {
        return database.sql("""
                        select a.decision_id, min(a.appealed_at) as asked, r.verdict, r.ruled_at
                        from appeal a
                        left join appeal_ruling r on r.decision_id = a.decision_id
                        where a.decision_id = any(:ids)
                        group by a.decision_id, r.verdict, r.ruled_at
                        """)
                .bind("ids", decisions)
                .map(row -> Map.entry(number(row, "decision_id"), log(row)))
                .all();
    }

    private static Logged log(Readable row) {
        String verdict = row.get("verdict", String.class);
        return new Logged(
                moment(row, "asked"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.get("ruled_at", Instant.class));
    }

    private static Appeal appeal(Readable row) {
        return new Appeal(
                number(row, "decision_id"),
                Side.valueOf(text(row, "side")),
                resident(row, "appealed_by"),
                text(row, "words"),
                text(row, "language"),
                moment(row, "appealed_at"));
    }

    private static Ruled ruled(Readable row) {
        return new Ruled(
                number(row, "decision_id"),
                new Ruling(
                        Verdict.valueOf(text(row, "verdict")),
                        Rule.valueOf(text(row, "rule")),
                        text(row, "sentence"),
                        text(row, "language")),
                resident(row, "ruled_by"),
                moment(row, "ruled_at"),
                row.get("undone_by", Long.class));
    }

    private static @Nullable ResidentId resident(Readable row, String column) {
        UUID id = row.get(column, UUID.class);
        return id == null ? null : new ResidentId(id);
    }

    private static io.r2dbc.spi.Parameter uuid(@Nullable ResidentId id) {
        return id == null ? Parameters.in(UUID.class) : Parameters.in(id.value());
    }
}
