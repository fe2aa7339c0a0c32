package nl.buurtstem.agenda;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.agenda.Selection.Candidate;
import nl.buurtstem.agenda.Selection.Outcome;
import nl.buurtstem.areas.AgendaMode;
import nl.buurtstem.ideas.ExpiryCause;
import nl.buurtstem.ideas.IdeaId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about selections: what they look at, what is frozen, and whose window is over. */
@Repository
class SelectionRepository {

    private final DatabaseClient database;

    SelectionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** An idea whose window is over, and why it expires. */
    record Ended(IdeaId idea, ExpiryCause cause) {}

    /** The last date that was frozen for this district; before the first: when its first idea was published. */
    Mono<Instant> since(int district) {
        return database.sql("""
                        select since
                        from (select coalesce(
                            (select max(due_at) from selection where district_id = :district),
                            (select min(published_at) - interval '1 second' from idea_card where district_id = :district)
                        ) as since) as known
                        where since is not null
                        """)
                .bind("district", district)
                .mapValue(Instant.class)
                .one();
    }

    /** Claims the date: gives the new selection's number, or nothing when it is frozen already. */
    Mono<Long> claim(int district, Instant due, Instant now, Selection.Rule rule) {
        return database.sql("""
                        insert into selection (district_id, due_at, frozen_at, mode, top, capacity, taken)
                        values (:district, :due, :now, :mode, :top, :capacity, :taken)
                        on conflict (district_id, due_at) do nothing
                        returning id
                        """)
                .bind("district", district)
                .bind("due", due)
                .bind("now", now)
                .bind("mode", rule.mode().name())
                .bind("top", rule.top())
                .bind("capacity", rule.capacity())
                .bind("taken", rule.taken())
                .mapValue(Long.class)
                .one();
    }

    /**
     * The ideas that collect likes at this date, with the likes there are then. Whoever reached the threshold after the
     * date before takes part once more, even when the window ended in between.
     */
    Flux<Candidate> candidates(int district, Instant due) {
        return database.sql("""
                        select c.id, c.likes_needed, count(l.liked_at)::int as likes, max(l.liked_at) as reached_at,
                            case when c.supported_at <= :due then c.supported_at end as supported_at
                        from idea_card c
                        left join counted_like l on l.idea_id = c.id and l.liked_at <= :due
                        where c.district_id = :district
                            and c.stage in ('COLLECTING', 'SUPPORTED')
                            and c.published_at <= :due
                            and (c.window_ends_at >= :due
                                or c.supported_at > coalesce(
                                    (select max(due_at) from selection where district_id = :district and due_at < :due),
                                    '-infinity'))
                        group by c.id, c.likes_needed, c.supported_at
                        """)
                .bind("district", district)
                .bind("due", due)
                .map(row -> candidate(row, "id"))
                .all();
    }

    Mono<Void> freeze(long selection, List<Outcome> outcomes) {
        return Flux.fromIterable(outcomes)
                .concatMap(outcome -> freeze(selection, outcome))
                .then();
    }

    private Mono<Void> freeze(long selection, Outcome outcome) {
        Candidate candidate = outcome.candidate();
        return database.sql("""
                        insert into selection_row (selection_id, idea_id, likes, likes_needed, supported_at, reached_at,
                            rank, selected, reason)
                        values (:selection, :idea, :likes, :needed, :supported, :reached, :rank, :selected, :reason)
                        """)
                .bind("selection", selection)
                .bind("idea", candidate.idea())
                .bind("likes", candidate.likes())
                .bind("needed", candidate.likesNeeded())
                .bind("supported", nullable(candidate.supportedAt()))
                .bind("reached", nullable(candidate.reachedAt()))
                .bind("rank", outcome.rank())
                .bind("selected", outcome.selected())
                .bind("reason", outcome.reason().name())
                .then();
    }

    private static Parameter nullable(@Nullable Instant moment) {
        return moment == null ? Parameters.in(Instant.class) : Parameters.in(moment);
    }

    /**
     * Ideas of this district whose window is over: without enough likes at once, and with enough as soon as they took
     * part in a selection.
     */
    Flux<Ended> ended(int district, Instant now) {
        return database.sql("""
                        select id, supported_at is not null as supported
                        from idea_card
                        where district_id = :district
                            and stage in ('COLLECTING', 'SUPPORTED')
                            and window_ends_at <= :now
                            and (supported_at is null or exists (
                                select from selection s
                                where s.district_id = :district and s.due_at >= supported_at))
                        order by window_ends_at, id
                        """)
                .bind("district", district)
                .bind("now", now)
                .map(row -> new Ended(
                        new IdeaId(number(row, "id")),
                        Boolean.TRUE.equals(row.get("supported", Boolean.class))
                                ? ExpiryCause.NOT_SELECTED
                                : ExpiryCause.THRESHOLD_NOT_MET))
                .all();
    }

    Mono<Frozen> find(long id) {
        return database.sql("select * from selection where id = :id")
                .bind("id", id)
                .map(SelectionRepository::frozen)
                .one()
                .zipWith(rows(id).collectList(), Frozen::with);
    }

    private Flux<Outcome> rows(long selection) {
        return database.sql("select * from selection_row where selection_id = :selection order by rank")
                .bind("selection", selection)
                .map(row -> new Outcome(
                        candidate(row, "idea_id"), integer(row, "rank"), Selection.Reason.valueOf(text(row, "reason"))))
                .all();
    }

    /** The latest selections that had something to choose from, without their rows, newest first. */
    Flux<Frozen> latest(int most) {
        return database.sql("""
                        select * from selection s
                        where exists (select from selection_row r where r.selection_id = s.id)
                        order by due_at desc, id
                        limit :most
                        """)
                .bind("most", most)
                .map(SelectionRepository::frozen)
                .all();
    }

    private static Frozen frozen(Readable row) {
        Selection.Rule rule = new Selection.Rule(
                AgendaMode.valueOf(text(row, "mode")),
                integer(row, "top"),
                integer(row, "capacity"),
                integer(row, "taken"));
        return new Frozen(
                number(row, "id"),
                integer(row, "district_id"),
                moment(row, "due_at"),
                moment(row, "frozen_at"),
                rule,
                List.of());
    }

    private static Candidate candidate(Readable row, String id) {
        return new Candidate(
                number(row, id),
                integer(row, "likes"),
                integer(row, "likes_needed"),
                row.get("supported_at", Instant.class),
                row.get("reached_at", Instant.class));
    }
}
