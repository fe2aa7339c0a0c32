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

    Mono<Long> add(IdeaId idea, Stage stage, NewAnswer answer, DayMove day, Feedback.Signer signer, Instant now) {
        LocalDate hearBy = answer.hearBy();
        LocalDate from = day.from();
        ResidentId reader = signer.reader();
        return database.sql("""
                        insert into answer (idea_id, stage, possible, impossible, planned, who, why, why_here, contact, hear_by,
                            put_off_from, put_off_why, goes_on, help, language, signed_role, signed_name, signed_by, read_by, answered_at)
                        values (:idea, :stage, :possible, :impossible, :planned, :who, :why, :whyHere, :contact, :hearBy,
                            :from, :longer, :goesOn, :help, :language, :role, :name, :by, :reader, :now)
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
                .bind("from", from == null ? Parameters.in(LocalDate.class) : Parameters.in(from))
                .bind("longer", day.why())
                .bind("goesOn", day.goesOn() != null)
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

    /** Whether this person gave it. */
    Mono<Boolean> isBy(long answer, ResidentId person) {
        return database.sql("select exists (select from answer where id = :id and signed_by = :person)")
                .bind("id", answer)
                .bind("person", person.value())
                .mapValue(Boolean.class)
                .one();
    }

    /** Ideas in these areas that can be read, those that changed last on top. */
    Flux<IdeaId> lately(Collection<Integer> areas, int most) {
        return database.sql("""
                        select id
                        from idea_card
                        where array[neighbourhood_id, district_id, municipality_id] && :areas
                            and stage not in ('WITHDRAWN', 'MERGED', 'EXPIRED')
                        order by staged_at desc, id desc
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .map(row -> new IdeaId(number(row, "id")))
                .all();
    }

    Mono<Answer> find(long id) {
        return database.sql("select * from answer where id = :id")
                .bind("id", id)
                .map(AnswerRepository::answer)
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
     * Ideas in these areas whose people may wait for word until this day: decided about, or with a day that was named. What was
     * discussed waits for the clerk, who records the decision.
     */
    Flux<Owing> owing(Collection<Integer> areas, LocalDate horizon, int most) {
        return database.sql("""
                        select c.id, c.stage, c.staged_at,
                            coalesce(a.answered_at < c.staged_at, true)
                                and c.stage in ('ADOPTED', 'PARTLY_ADOPTED', 'DECLINED') as unanswered,
                            case when c.stage not in ('DECLINED', 'DONE', 'EXPIRED', 'WITHDRAWN', 'MERGED')
                                then a.hear_by end as hear_by,
                            p.due as promise
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
                            and (c.stage in ('ADOPTED', 'PARTLY_ADOPTED')
                                or c.stage = 'DECLINED' and coalesce(a.answered_at < c.staged_at, true)
                                or c.stage = 'IN_PROGRESS'
                                    and exists (select from answer n where n.idea_id = c.id and n.hear_by is not null)
                                or c.stage not in ('DECLINED', 'DONE', 'EXPIRED', 'WITHDRAWN', 'MERGED')
                                    and a.hear_by <= :horizon
                                or p.due <= :horizon)
                        order by unanswered desc, c.staged_at, c.id
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("horizon", horizon)
                .bind("most", most)
                .map(row -> new Owing(
                        new IdeaId(number(row, "id")),
                        Stage.valueOf(text(row, "stage")),
                        moment(row, "staged_at"),
                        Boolean.TRUE.equals(row.get("unanswered", Boolean.class)),
                        row.get("hear_by", LocalDate.class),
                        row.get("promise", LocalDate.class)))
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
        LocalDate from = row.get("put_off_from", LocalDate.class);
        return new Answer(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                Stage.valueOf(text(row, "stage")),
                said,
                from == null ? null : new Answer.PutOff(from, text(row, "put_off_why")),
                text(row, "signed_name"),
                moment(row, "answered_at"));
    }
}
