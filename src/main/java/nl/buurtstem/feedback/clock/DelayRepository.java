package nl.buurtstem.feedback.clock;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about terms: what was put off, and what answers promised. */
@Repository
class DelayRepository {

    private final DatabaseClient database;

    DelayRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A term that was put off, as it stands in the database. */
    record PutOff(IdeaId idea, Duty duty, LocalDate since, Delay delay) {}

    /** The latest answer of an idea that named a day. */
    record Promise(IdeaId idea, LocalDate since, LocalDate until) {}

    Mono<Void> add(IdeaId idea, Term term, Delay delay, ResidentId by, Instant now) {
        return database.sql("""
                        insert into delay (idea_id, duty, since, until, reason, language, said_by, said_at)
                        values (:idea, :duty, :since, :until, :reason, :language, :by, :now)
                        """)
                .bind("idea", idea.value())
                .bind("duty", term.duty().name())
                .bind("since", term.since())
                .bind("until", delay.until())
                .bind("reason", delay.reason())
                .bind("language", delay.language())
                .bind("by", by.value())
                .bind("now", now)
                .then();
    }

    /** What was said last about each term of these ideas. */
    Flux<PutOff> about(Collection<IdeaId> ideas) {
        return database.sql("""
                        select distinct on (idea_id, duty, since) idea_id, duty, since, until, reason, language
                        from delay
                        where idea_id = any(:ideas)
                        order by idea_id, duty, since, said_at desc, id desc
                        """)
                .bind("ideas", ids(ideas))
                .map(DelayRepository::putOff)
                .all();
    }

    private static PutOff putOff(Readable row) {
        return new PutOff(
                new IdeaId(number(row, "idea_id")),
                Duty.valueOf(text(row, "duty")),
                get(row, "since", LocalDate.class),
                new Delay(get(row, "until", LocalDate.class), text(row, "reason"), text(row, "language")));
    }

    /** The days that the latest answers to these ideas named; what only goes on with an earlier one names none of its own. */
    Flux<Promise> promises(Collection<IdeaId> ideas) {
        return database.sql("""
                        select distinct on (idea_id) idea_id, answered_at, hear_by
                        from answer
                        where idea_id = any(:ideas)
                        and hear_by is not null
                        and not goes_on
                        order by idea_id, answered_at desc, id desc
                        """)
                .bind("ideas", ids(ideas))
                .map(row -> new Promise(
                        new IdeaId(number(row, "idea_id")),
                        LocalDate.ofInstant(get(row, "answered_at", Instant.class), Page.ZONE),
                        get(row, "hear_by", LocalDate.class)))
                .all();
    }

    private static Long[] ids(Collection<IdeaId> ideas) {
        return ideas.stream().map(IdeaId::value).toArray(Long[]::new);
    }
}
