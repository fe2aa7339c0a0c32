package nl.buurtstem.feedback;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about answers. */
@Repository
class AnswerRepository {

    private final DatabaseClient database;

    AnswerRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * An idea whose people wait for word of the municipality.
     *
     * @param since when waiting began: when it came into its stage, or the day on which they were to hear more
     * @param promised whether a promised day has passed
     */
    record Waiting(IdeaId idea, Instant since, boolean promised) {}

    /** Waits until nobody else answers this idea, and keeps others waiting until the transaction ends. */
    Mono<Void> alone(IdeaId idea) {
        return database.sql("select pg_advisory_xact_lock(hashtext('answer'), hashint8(:idea))")
                .bind("idea", idea.value())
                .then();
    }

    /** The number of the last answer; 0 when there is none. */
    Mono<Long> last(IdeaId idea) {
        return database.sql("select coalesce(max(id), 0) from answer where idea_id = :idea")
                .bind("idea", idea.value())
                .mapValue(Long.class)
                .one();
    }

    Mono<Long> add(IdeaId idea, Stage stage, NewAnswer answer, Feedback.Signer signer, Instant now) {
        LocalDate hearBy = answer.hearBy();
        ResidentId reader = signer.reader();
        return database.sql("""
                        insert into answer (idea_id, stage, possible, impossible, planned, who, why, why_here, contact, hear_by,
                            help, language, signed_role, signed_name, signed_by, read_by, answered_at)
                        values (:idea, :stage, :possible, :impossible, :planned, :who, :why, :whyHere, :contact, :hearBy,
                            :help, :language, :role, :name, :by, :reader, :now)
                        returning id
                        """)
                .bind("idea", idea.value())
                .bind("stage", stage.name())
                .bind("possible", answer.possible())
                .bind("impossible", answer.impossible())
                .bind("planned", answer.planned())
                .bind("who", answer.who())
                .bind("why", answer.why())
                .bind("whyHere", answer.whyHere())
                .bind("contact", answer.contact())
                .bind("hearBy", hearBy == null ? Parameters.in(LocalDate.class) : Parameters.in(hearBy))
                .bind("help", answer.help().name())
                .bind("language", answer.language())
                .bind("role", Role.OFFICIAL.name())
                .bind("name", signer.name())
                .bind("by", signer.id().value())
                .bind("reader", reader == null ? Parameters.in(UUID.class) : Parameters.in(reader.value()))
                .bind("now", now)
                .mapValue(Long.class)
                .one();
    }

    /** All answers to these ideas, newest first. */
    Flux<Answer> about(Collection<IdeaId> ideas) {
        return database.sql("""
                        select *
                        from answer
                        where idea_id = any(:ideas)
                        order by answered_at desc, id desc
                        """)
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(AnswerRepository::answer)
                .all();
    }

    /**
     * Ideas in these areas whose people wait for word, the longest wait first: decided and not answered since, or with a
     * promised day that has passed. What was discussed waits for the clerk, who records the decision.
     */
    Flux<Waiting> waiting(Collection<Integer> areas, LocalDate today, int most) {
        return database.sql("""
                        select c.id, least(a.hear_by, p.due) < :today as promised,
                            case when least(a.hear_by, p.due) < :today then least(a.hear_by, p.due)::timestamptz
                                else c.staged_at end as since
                        from idea_card c
                        left join lateral (
                            select hear_by, answered_at
                            from answer
                            where idea_id = c.id
                            order by answered_at desc, id desc
                            limit 1) a on true
                        left join lateral (
                            select min(due_now) as due
                            from promise_now
                            where idea_id = c.id
                                and state in ('OPEN', 'DELAYED')) p on true
                        where array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                            and (c.stage in ('ADOPTED', 'PARTLY_ADOPTED', 'DECLINED')
                                    and (a.answered_at is null or a.answered_at < c.staged_at)
                                or c.stage not in ('DECLINED', 'DONE', 'EXPIRED', 'WITHDRAWN', 'MERGED')
                                    and a.hear_by < :today
                                or p.due < :today)
                        order by since, c.id
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("today", today)
                .bind("most", most)
                .map(row -> new Waiting(
                        new IdeaId(number(row, "id")),
                        moment(row, "since"),
                        Boolean.TRUE.equals(row.get("promised", Boolean.class))))
                .all();
    }

    private static Answer answer(Readable row) {
        NewAnswer said = new NewAnswer(
                null,
                text(row, "possible"),
                text(row, "impossible"),
                text(row, "planned"),
                text(row, "who"),
                text(row, "why"),
                text(row, "why_here"),
                text(row, "contact"),
                row.get("hear_by", LocalDate.class),
                Help.valueOf(text(row, "help")),
                text(row, "language"));
        return new Answer(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                Stage.valueOf(text(row, "stage")),
                said,
                text(row, "signed_name"),
                moment(row, "answered_at"));
    }
}
