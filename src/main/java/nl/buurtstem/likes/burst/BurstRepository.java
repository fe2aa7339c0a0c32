package nl.buurtstem.likes.burst;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about bursts of likes. Taking likes away holds the tally first, as every statement of this room does. */
@Repository
class BurstRepository {

    private static final String[] ACCEPTING =
            Stage.all(Stage::acceptsLikes).stream().map(Stage::name).toArray(String[]::new);

    private static final String BURST = """
            select b.id, b.idea_id, coalesce(b.likes, n.likes) as likes, b.found_at, n.first, n.last, b.verdict,
                coalesce(b.reason, '') as reason, coalesce(b.language, '') as language, b.decided_by, b.decided_at
            from like_burst b
            cross join lateral (
                select count(*)::integer as likes, min(l.liked_at) as first, max(l.liked_at) as last
                from like_burst_like m
                join idea_like l on l.idea_id = m.idea_id and l.person_key = m.person_key
                where m.burst_id = b.id
            ) n
            """;

    private final DatabaseClient database;

    BurstRepository(DatabaseClient database) {
        this.database = database;
    }

    /** One node at a time, until the caller's transaction ends. */
    Mono<Void> alone() {
        return database.sql("select pg_advisory_xact_lock(hashtext('buurtstem.bursts'))")
                .then();
    }

    /** Likes since then of accounts that were not there before, of ideas that take likes and as far as nobody decided about them. */
    Flux<Map.Entry<IdeaId, BurstRule.Given>> lately(Instant since, Instant madeSince) {
        return database.sql("""
                        select l.idea_id, encode(l.person_key, 'hex') as person, l.liked_at, r.created_at
                        from resident r
                        join idea_like l on l.resident_id = r.id
                        join idea i on i.id = l.idea_id and i.stage = any(:accepting)
                        where r.created_at > :made
                        and l.liked_at > :since
                        and not exists (
                            select from like_burst_like m
                            join like_burst b on b.id = m.burst_id
                            where m.idea_id = l.idea_id
                            and m.person_key = l.person_key
                            and b.verdict is not null)
                        """)
                .bind("accepting", ACCEPTING)
                .bind("made", madeSince)
                .bind("since", since)
                .map(row -> Map.entry(
                        new IdeaId(number(row, "idea_id")),
                        new BurstRule.Given(text(row, "person"), moment(row, "liked_at"), moment(row, "created_at"))))
                .all();
    }

    /** The open burst of this idea, made when there is none. */
    Mono<Long> open(IdeaId idea, Instant now) {
        return database.sql("""
                        with made as (
                            insert into like_burst (idea_id, found_at)
                            values (:idea, :now)
                            on conflict (idea_id) where verdict is null do nothing
                            returning id
                        )
                        select id from made
                        union all
                        select id from like_burst where idea_id = :idea and verdict is null
                        limit 1
                        """)
                .bind("idea", idea.value())
                .bind("now", now)
                .map(row -> number(row, "id"))
                .one();
    }

    /** Marks these likes, those that are still there; says how many were not marked before. */
    Mono<Long> mark(long burst, IdeaId idea, Collection<BurstRule.Given> likes) {
        return database.sql("""
                        insert into like_burst_like (burst_id, idea_id, person_key, account_made_at)
                        select :burst, l.idea_id, l.person_key, g.made::timestamptz
                        from unnest(:people, :made) as g (person, made)
                        join idea_like l on l.idea_id = :idea and l.person_key = decode(g.person, 'hex')
                        on conflict do nothing
                        """)
                .bind("burst", burst)
                .bind("idea", idea.value())
                .bind("people", likes.stream().map(BurstRule.Given::person).toArray(String[]::new))
                .bind(
                        "made",
                        likes.stream()
                                .map(like -> like.accountMade().toString())
                                .toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    Flux<Burst> waiting() {
        return database.sql(BURST + "where b.verdict is null and n.likes > 0 order by b.found_at limit 200")
                .map(BurstRepository::burst)
                .all();
    }

    Mono<Burst> find(long id) {
        return database.sql(BURST + "where b.id = :id")
                .bind("id", id)
                .map(BurstRepository::burst)
                .one();
    }

    /** Of these ideas, the newest first; an open one without likes is none. */
    Flux<Burst> of(Collection<IdeaId> ideas) {
        return database.sql(BURST + "where b.idea_id = any(:ids) and coalesce(b.likes, n.likes) > 0 order by b.id desc")
                .bind("ids", ideas.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(BurstRepository::burst)
                .all();
    }

    /** Takes the likes of this burst away, rows and tally together; how many. Empty when the idea's likes are closed. */
    Mono<Integer> remove(Burst burst) {
        return database.sql("""
                        with tally as (
                            select idea_id
                            from like_tally
                            where idea_id = :idea
                            for update
                        ), accepting as (
                            select id
                            from idea
                            where id = (select idea_id from tally)
                            and stage = any(:accepting)
                            for share
                        ), removed as (
                            delete from idea_like l
                            using accepting a, like_burst_like m
                            where l.idea_id = a.id
                            and m.burst_id = :burst
                            and m.idea_id = l.idea_id
                            and m.person_key = l.person_key
                            returning l.idea_id
                        ), counted as (
                            update like_tally t
                            set likes = t.likes - r.likes
                            from (select count(*)::integer as likes from removed) r
                            where t.idea_id = (select id from accepting)
                            and r.likes > 0
                        )
                        select (select count(*) from removed)::integer as likes
                        from accepting
                        """)
                .bind("idea", burst.idea().value())
                .bind("burst", burst.id())
                .bind("accepting", ACCEPTING)
                .map(row -> integer(row, "likes"))
                .one();
    }

    /** Writes down what was decided; false when somebody else did. */
    Mono<Boolean> decide(long id, BurstVerdict verdict, Words words, int likes, Person by, Instant now) {
        return database.sql("""
                        update like_burst
                        set verdict = :verdict, reason = :reason, language = :language, likes = :likes,
                            decided_by = :by, decided_at = :now
                        where id = :id
                        and verdict is null
                        """)
                .bind("verdict", verdict.name())
                .bind("reason", words.text())
                .bind("language", words.language())
                .bind("likes", likes)
                .bind("by", by.id().value())
                .bind("now", now)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Why, and in which language. */
    record Words(String text, String language) {}

    private static Burst burst(Readable row) {
        String verdict = row.get("verdict", String.class);
        UUID by = row.get("decided_by", UUID.class);
        return new Burst(
                number(row, "id"),
                new IdeaId(number(row, "idea_id")),
                integer(row, "likes"),
                moment(row, "found_at"),
                row.get("first", Instant.class),
                row.get("last", Instant.class),
                verdict == null ? null : BurstVerdict.valueOf(verdict),
                text(row, "reason"),
                text(row, "language"),
                by == null ? null : new ResidentId(by),
                row.get("decided_at", Instant.class));
    }
}
