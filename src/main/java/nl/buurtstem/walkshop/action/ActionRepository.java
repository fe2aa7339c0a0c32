package nl.buurtstem.walkshop.action;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.walkshop.action.WalkAction.Note;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about actions. */
@Repository
class ActionRepository {

    private static final String ACTION = """
            select a.id, a.walkshop_id, a.title, a.text, a.language, a.owner, a.owner_role, a.horizon, a.due_on, a.made_at, i.idea_id,
                i.idea_id is not null and exists (select from idea_card c where c.id = i.idea_id) as idea_public,
                array(select v.value_id from walk_action_value v where v.action_id = a.id order by v.value_id) as value_ids
            from walk_action a
            left join walk_action_idea i on i.action_id = a.id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ActionRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of one walkshop: short ones first, then by day. */
    Flux<WalkAction> of(long walkshop) {
        return whole(database.sql(ACTION + "where a.walkshop_id = :walkshop order by a.horizon desc, a.due_on, a.id")
                .bind("walkshop", walkshop));
    }

    Mono<WalkAction> find(long id) {
        return whole(database.sql(ACTION + "where a.id = :id").bind("id", id)).next();
    }

    /** Those that became these ideas. */
    Flux<WalkAction> became(Collection<Long> ideas) {
        return whole(database.sql(ACTION + "where i.idea_id = any(:ideas) order by a.id")
                .bind("ideas", ideas.toArray(Long[]::new)));
    }

    private Flux<WalkAction> whole(GenericExecuteSpec query) {
        return query.map(ActionRepository::action)
                .all()
                .collectList()
                .flatMapMany(all -> notes(all.stream().map(WalkAction::id).toList())
                        .flatMapIterable(notes -> all.stream()
                                .map(one -> with(one, notes.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    private static WalkAction action(Readable row) {
        Long idea = row.get("idea_id", Long.class);
        NewAction is = new NewAction(
                text(row, "title"),
                text(row, "text"),
                text(row, "language"),
                Owner.valueOf(text(row, "owner")),
                text(row, "owner_role"),
                Horizon.valueOf(text(row, "horizon")),
                get(row, "due_on", LocalDate.class),
                List.of(get(row, "value_ids", Long[].class)));
        return new WalkAction(
                number(row, "id"),
                number(row, "walkshop_id"),
                is,
                moment(row, "made_at"),
                List.of(),
                idea == null ? null : new IdeaId(idea),
                flag(row, "idea_public"));
    }

    private static WalkAction with(WalkAction one, Collection<Note> notes) {
        return new WalkAction(
                one.id(), one.walkshop(), one.is(), one.madeAt(), List.copyOf(notes), one.idea(), one.ideaPublic());
    }

    private Mono<Map<Long, Collection<Note>>> notes(List<Long> actions) {
        return database.sql("""
                        select action_id, number, state, text, language, due_on, said_at
                        from walk_action_note
                        where action_id = any(:actions)
                        order by action_id, number
                        """)
                .bind("actions", actions.toArray(Long[]::new))
                .map(row -> Map.entry(number(row, "action_id"), note(row)))
                .all()
                .collectMultimap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Note note(Readable row) {
        NewNote is = new NewNote(
                ActionState.valueOf(text(row, "state")),
                text(row, "text"),
                text(row, "language"),
                get(row, "due_on", LocalDate.class));
        return new Note(integer(row, "number"), is, moment(row, "said_at"));
    }

    Mono<Long> add(long walkshop, NewAction action) {
        return database.sql("""
                        with added as (
                            insert into walk_action (walkshop_id, title, text, language, owner, owner_role, horizon, due_on, made_at)
                            values (:walkshop, :title, :text, :language, :owner, :role, :horizon, :due, :now)
                            returning id
                        ), following as (
                            insert into walk_action_value (action_id, value_id)
                            select id, v from added, unnest(:values) as v
                        )
                        select id from added
                        """)
                .bind("walkshop", walkshop)
                .bind("title", action.title())
                .bind("text", action.text())
                .bind("language", action.language())
                .bind("owner", action.owner().name())
                .bind("role", action.ownerRole())
                .bind("horizon", action.horizon().name())
                .bind("due", action.due())
                .bind("values", action.values().toArray(Long[]::new))
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Adds the note after so many; empty when somebody else wrote meanwhile. */
    Mono<Integer> note(long action, int after, NewNote note) {
        return database.sql("""
                        insert into walk_action_note (action_id, number, state, text, language, due_on, said_at)
                        select :action, :number, :state, :text, :language, :due, :now
                        where (select count(*) from walk_action_note where action_id = :action) = :number - 1
                        on conflict do nothing
                        returning number
                        """)
                .bind("action", action)
                .bind("number", after + 1)
                .bind("state", note.state().name())
                .bind("text", note.text())
                .bind("language", note.language())
                .bind("due", note.due())
                .bind("now", clock.instant())
                .map(row -> integer(row, "number"))
                .one();
    }

    /** Keeps that it became this idea; empty when it became one before. */
    Mono<Long> becomes(long action, IdeaId idea) {
        return database.sql("""
                        insert into walk_action_idea (action_id, idea_id, at)
                        values (:action, :idea, :now)
                        on conflict do nothing
                        returning action_id
                        """)
                .bind("action", action)
                .bind("idea", idea.value())
                .bind("now", clock.instant())
                .map(row -> number(row, "action_id"))
                .one();
    }
}
