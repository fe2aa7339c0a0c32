package nl.buurtstem.feedback;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
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

    Mono<Long> add(IdeaId idea, Stage stage, NewAnswer answer, Person person, Instant now) {
        LocalDate hearBy = answer.hearBy();
        return database.sql("""
                        insert into answer (idea_id, stage, possible, impossible, planned, who, why, why_here, contact, hear_by,
                            help, language, signed_role, signed_name, signed_by, answered_at)
                        values (:idea, :stage, :possible, :impossible, :planned, :who, :why, :whyHere, :contact, :hearBy,
                            :help, :language, :role, :name, :by, :now)
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
                .bind("name", person.name())
                .bind("by", person.id().value())
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
                        select c.id, coalesce(a.hear_by < :today, false) as promised,
                            case when a.hear_by < :today then a.hear_by::timestamptz else c.staged_at end as since
                        from idea_card c
                        left join lateral (
                            select hear_by, answered_at
                            from answer
                            where idea_id = c.id
                            order by answered_at desc, id desc
                            limit 1) a on true
                        where array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                            and (c.stage in ('ADOPTED', 'PARTLY_ADOPTED', 'DECLINED')
                                    and (a.answered_at is null or a.answered_at < c.staged_at)
                                or c.stage not in ('DECLINED', 'DONE', 'EXPIRED', 'WITHDRAWN', 'MERGED')
                                    and a.hear_by < :today)
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
