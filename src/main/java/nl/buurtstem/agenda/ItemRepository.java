package nl.buurtstem.agenda;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what is on the agendas of meetings. */
@Repository
class ItemRepository {

    private static final String ITEM = """
            select i.*, m.district_id, m.starts_at, m.place, r.reason, r.likes
            from agenda_item i
            join meeting m on m.id = i.meeting_id
            left join selection_row r on r.selection_id = i.selection_id and r.idea_id = i.idea_id
            """;

    private final DatabaseClient database;

    ItemRepository(DatabaseClient database) {
        this.database = database;
    }

    /** How many places of this meeting selections have taken; nominations take none. */
    Mono<Integer> taken(long meeting) {
        return database.sql(
                        "select count(*)::int from agenda_item where meeting_id = :meeting and selection_id is not null")
                .bind("meeting", meeting)
                .mapValue(Integer.class)
                .one();
    }

    Mono<Long> addSelected(long meeting, IdeaId idea, long selection) {
        return database.sql("""
                        insert into agenda_item (meeting_id, idea_id, position, selection_id, minutes)
                        select :meeting, :idea, coalesce(max(position), 0) + 1, :selection, :minutes
                        from agenda_item
                        where meeting_id = :meeting
                        returning id
                        """)
                .bind("meeting", meeting)
                .bind("idea", idea.value())
                .bind("selection", selection)
                .bind("minutes", AgendaItem.USUAL_MINUTES)
                .mapValue(Long.class)
                .one();
    }

    /** Puts a nominated idea last on the agenda, or nothing when it has been on one before. */
    Mono<Long> addNominated(long meeting, IdeaId idea, AgendaItem.Nomination nomination) {
        return database.sql("""
                        insert into agenda_item (meeting_id, idea_id, position, nominated_by, nomination_reason,
                            nomination_language, minutes)
                        select :meeting, :idea, coalesce(max(position), 0) + 1, :by, :reason, :language, :minutes
                        from agenda_item
                        where meeting_id = :meeting
                        on conflict (idea_id) do nothing
                        returning id
                        """)
                .bind("meeting", meeting)
                .bind("idea", idea.value())
                .bind("by", nomination.by().name())
                .bind("reason", nomination.reason())
                .bind("language", nomination.language())
                .bind("minutes", AgendaItem.USUAL_MINUTES)
                .mapValue(Long.class)
                .one();
    }

    Mono<AgendaItem> item(long id) {
        return database.sql(ITEM + "where i.id = :id")
                .bind("id", id)
                .map(ItemRepository::itemOf)
                .one();
    }

    Flux<AgendaItem> itemsOf(Collection<Long> meetings) {
        return database.sql(ITEM + "where i.meeting_id = any(:meetings) order by i.meeting_id, i.position, i.id")
                .bind("meetings", meetings.toArray(Long[]::new))
                .map(ItemRepository::itemOf)
                .all();
    }

    Flux<AgendaItem> itemsAbout(Collection<IdeaId> ideas) {
        return database.sql(ITEM + "where i.idea_id = any(:ideas)")
                .bind("ideas", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(ItemRepository::itemOf)
                .all();
    }

    /**
     * What waits for the clerk.
     *
     * @param since when the committee met, or advised
     */
    record Waiting(
            long item, IdeaId idea, String title, String language, AreaPath where, boolean advised, Instant since) {}

    /** Items in these areas that were talked about and have no advice yet, or advice and no decision; the longest wait first. */
    Flux<Waiting> waiting(Collection<Integer> areas, Instant now) {
        return database.sql("""
                        select i.id, c.id as idea_id, c.title, c.language, c.neighbourhood_id, c.district_id, c.municipality_id,
                            i.advice is not null as advised, coalesce(i.advised_at, m.starts_at) as since
                        from agenda_item i
                        join meeting m on m.id = i.meeting_id
                        join idea_card c on c.id = i.idea_id
                        where array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                            and (c.stage = 'ON_AGENDA' and i.advice is null and m.starts_at <= :now
                                or c.stage = 'DISCUSSED' and i.advice is not null and i.decision is null)
                        order by since, i.id
                        limit 500
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("now", now)
                .map(row -> new Waiting(
                        number(row, "id"),
                        new IdeaId(number(row, "idea_id")),
                        text(row, "title"),
                        text(row, "language"),
                        new AreaPath(
                                integer(row, "neighbourhood_id"),
                                integer(row, "district_id"),
                                integer(row, "municipality_id")),
                        flag(row, "advised"),
                        moment(row, "since")))
                .all();
    }

    Mono<Void> arrange(long id, long meeting, int position, int minutes) {
        return database.sql("""
                        update agenda_item
                        set meeting_id = :meeting, position = :position, minutes = :minutes
                        where id = :id
                        """)
                .bind("id", id)
                .bind("meeting", meeting)
                .bind("position", position)
                .bind("minutes", minutes)
                .then();
    }

    /** Records the advice; nothing when there is one already. */
    Mono<Long> advise(long id, Advice.Given advice, Instant now) {
        return database.sql("""
                        update agenda_item
                        set advice = :advice, advice_text = :text, advice_language = :language, advised_at = :now
                        where id = :id and advice is null
                        returning id
                        """)
                .bind("id", id)
                .bind("advice", advice.advice().name())
                .bind("text", advice.text())
                .bind("language", advice.language())
                .bind("now", now)
                .mapValue(Long.class)
                .one();
    }

    /** Records the decision; nothing when there is one already, or no advice yet. */
    Mono<Long> decide(long id, Decision.Taken decision, Instant now) {
        return database.sql("""
                        update agenda_item
                        set decision = :decision, decision_text = :text, decision_possible = :possible,
                            decision_language = :language, decided_at = :now
                        where id = :id and advice is not null and decision is null
                        returning id
                        """)
                .bind("id", id)
                .bind("decision", decision.decision().name())
                .bind("text", decision.text())
                .bind("possible", decision.possible())
                .bind("language", decision.language())
                .bind("now", now)
                .mapValue(Long.class)
                .one();
    }

    private static AgendaItem itemOf(Readable row) {
        String reason = row.get("reason", String.class);
        return new AgendaItem(
                number(row, "id"),
                MeetingRepository.meetingOf(row),
                new IdeaId(number(row, "idea_id")),
                integer(row, "position"),
                integer(row, "minutes"),
                row.get("selection_id", Long.class),
                reason == null ? null : Selection.Reason.valueOf(reason),
                row.get("likes", Integer.class),
                nomination(row),
                advice(row),
                row.get("advised_at", Instant.class),
                decision(row),
                row.get("decided_at", Instant.class));
    }

    private static AgendaItem.@Nullable Nomination nomination(Readable row) {
        String by = row.get("nominated_by", String.class);
        return by == null
                ? null
                : new AgendaItem.Nomination(
                        Role.valueOf(by), text(row, "nomination_reason"), text(row, "nomination_language"));
    }

    private static Advice.@Nullable Given advice(Readable row) {
        String advice = row.get("advice", String.class);
        return advice == null
                ? null
                : new Advice.Given(Advice.valueOf(advice), text(row, "advice_text"), text(row, "advice_language"));
    }

    private static Decision.@Nullable Taken decision(Readable row) {
        String decision = row.get("decision", String.class);
        return decision == null
                ? null
                : new Decision.Taken(
                        Decision.valueOf(decision),
                        text(row, "decision_text"),
                        text(row, "decision_possible"),
                        text(row, "decision_language"));
    }
}
