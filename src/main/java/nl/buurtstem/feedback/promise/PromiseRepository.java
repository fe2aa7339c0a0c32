package nl.buurtstem.feedback.promise;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about promises. */
@Repository
class PromiseRepository {

    private final DatabaseClient database;

    PromiseRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(IdeaId idea, NewPromise promise, String language, ResidentId by, Instant now) {
        return database.sql("""
                        insert into promise (idea_id, what, language, owner_role, owner_name, due, promised_by, promised_at)
                        values (:idea, :what, :language, :role, :name, :due, :by, :now)
                        """)
                .bind("idea", idea.value())
                .bind("what", promise.what())
                .bind("language", language)
                .bind("role", promise.role())
                .bind("name", promise.name())
                .bind("due", promise.due())
                .bind("by", by.value())
                .bind("now", now)
                .then();
    }

    /** Says the next thing about a promise; empty when somebody else said it first. */
    Mono<Integer> say(Promise promise, Outcome outcome, ResidentId by, Instant now) {
        LocalDate due = outcome.due();
        return database.sql("""
                        insert into promise_event (promise_id, number, kind, due, reason, language, said_by, said_at)
                        values (:promise, :number, :kind, :due, :reason, :language, :by, :now)
                        on conflict do nothing
                        returning number
                        """)
                .bind("promise", promise.id())
                .bind("number", promise.said() + 1)
                .bind("kind", outcome.state().name())
                .bind("due", due == null ? Parameters.in(LocalDate.class) : Parameters.in(due))
                .bind("reason", outcome.reason())
                .bind("language", outcome.language())
                .bind("by", by.value())
                .bind("now", now)
                .mapValue(Integer.class)
                .one();
    }

    Mono<Promise> find(long id) {
        return database.sql("select * from promise where id = :id")
                .bind("id", id)
                .map(PromiseRepository::promise)
                .one()
                .flatMap(one -> withEvents(List.of(one)).next());
    }

    /** Promises about these ideas, what is due first on top. */
    Flux<Promise> about(Collection<IdeaId> ideas) {
        return database.sql("""
                        select *
                        from promise_now
                        where idea_id = any(:ideas)
                        order by state in ('DONE', 'DROPPED'), due_now, id
                        """)
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(PromiseRepository::promise)
                .all()
                .collectList()
                .flatMapMany(this::withEvents);
    }

    /** Promises about ideas that can be read, what is due first on top; what is done or dropped last. */
    Flux<Promise> listed(PromiseFilter filter) {
        return database.sql("""
                        select p.*
                        from promise_now p
                        join idea_card c on c.id = p.idea_id
                        where (:district = 0 or c.district_id = :district)
                            and p.state = any(:states)
                            and (not :late or p.due_now < :today)
                        order by p.state in ('DONE', 'DROPPED'),
                            case when p.state in ('DONE', 'DROPPED') then null else p.due_now end,
                            p.said_at desc nulls last, p.id
                        limit :most
                        offset :skip
                        """)
                .bind("district", filter.district())
                .bind("states", filter.states())
                .bind("late", filter.late())
                .bind("today", filter.today())
                .bind("most", PromiseFilter.PAGE + 1)
                .bind("skip", filter.skip())
                .map(PromiseRepository::promise)
                .all()
                .collectList()
                .flatMapMany(this::withEvents);
    }

    /** How promises stand, per district. */
    Flux<PromiseCount> counts(LocalDate today) {
        return database.sql("""
                        select c.district_id,
                            count(*) as made,
                            count(*) filter (where p.state = 'DONE') as done,
                            count(*) filter (where p.state = 'DROPPED') as dropped,
                            count(*) filter (where p.state in ('OPEN', 'DELAYED')) as open,
                            count(*) filter (where p.state in ('OPEN', 'DELAYED') and p.due_now < :today) as late,
                            count(*) filter (where p.delayed) as delayed
                        from promise_now p
                        join idea_card c on c.id = p.idea_id
                        group by c.district_id
                        order by c.district_id
                        """)
                .bind("today", today)
                .map(row -> new PromiseCount(
                        integer(row, "district_id"),
                        number(row, "made"),
                        number(row, "done"),
                        number(row, "open"),
                        number(row, "late"),
                        number(row, "delayed"),
                        number(row, "dropped")))
                .all();
    }

    private Flux<Promise> withEvents(List<Promise> promises) {
        return events(promises.stream().map(Promise::id).toList())
                .collectMultimap(PromiseEvent::promise)
                .flatMapIterable(events -> promises.stream()
                        .map(one -> one.with(List.copyOf(events.getOrDefault(one.id(), List.of()))))
                        .toList());
    }

    private Flux<PromiseEvent> events(List<Long> promises) {
        return database.sql("select * from promise_event where promise_id = any(:promises) order by promise_id, number")
                .bind("promises", promises.toArray(Long[]::new))
                .map(row -> new PromiseEvent(
                        number(row, "promise_id"),
                        integer(row, "number"),
                        PromiseState.valueOf(text(row, "kind")),
                        row.get("due", LocalDate.class),
                        text(row, "reason"),
                        text(row, "language"),
                        moment(row, "said_at")))
                .all();
    }

    /** Those that still have to be kept: in these areas, and this person's own wherever they lie; what is due first on top. */
    Flux<Promise> open(Collection<Integer> areas, ResidentId person, int most) {
        return database.sql("""
                        select p.*
                        from promise_now p
                        join idea_card c on c.id = p.idea_id
                        where p.state in ('OPEN', 'DELAYED')
                            and (array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                                or p.promised_by = :person)
                        order by p.due_now, p.id
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("person", person.value())
                .bind("most", most)
                .map(PromiseRepository::promise)
                .all()
                .collectList()
                .flatMapMany(this::withEvents);
    }

    private static Promise promise(Readable row) {
        UUID by = row.get("promised_by", UUID.class);
        return new Promise(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                text(row, "what"),
                text(row, "language"),
                text(row, "owner_role"),
                text(row, "owner_name"),
                get(row, "due", LocalDate.class),
                moment(row, "promised_at"),
                by == null ? null : new ResidentId(by),
                List.of());
    }
}
