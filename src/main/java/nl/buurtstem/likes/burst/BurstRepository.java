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
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.likes.Likes;
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
                coalesce(b.reason, '') as reason, coalesce(b.language, '') as language, b.decided_by, b.decided_at,
                coalesce(b.restored, 0) as restored, b.restored_at
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

    /** Likes since then of ideas that got so many and take more, of people with an account, as far as nobody decided about them. */
    Flux<Map.Entry<IdeaId, BurstRule.Given>> lately(Instant since, int least) {
        return database.sql("""
                        with busy as (
                            select idea_id
                            from idea_like
                            where liked_at > :since
                            group by idea_id
                            having count(*) >= :least
                        )
                        select l.idea_id, encode(l.person_key, 'hex') as person, l.liked_at, r.created_at,
                            encode(l.network, 'hex') as network
                        from busy b
                        join idea i on i.id = b.idea_id and i.stage = any(:accepting)
                        join idea_like l on l.idea_id = b.idea_id and l.liked_at > :since
                        join resident r on r.id = l.resident_id
                        where l.level > 0
                        and not exists (
                            select from like_burst_like m
                            join like_burst b on b.id = m.burst_id
                            where m.idea_id = l.idea_id
                            and m.person_key = l.person_key
                            and b.verdict is not null)
                        """)
                .bind("accepting", ACCEPTING)
                .bind("least", least)
                .bind("since", since)
                .map(row -> Map.entry(
                        new IdeaId(number(row, "idea_id")),
                        new BurstRule.Given(
                                text(row, "person"),
                                moment(row, "liked_at"),
                                moment(row, "created_at"),
                                row.get("network", String.class))))
                .all();
    }

    /** How many likes this idea got in the busiest hour between these moments; empty when it was not public before the first. */
    Mono<Integer> busiestHour(IdeaId idea, Instant from, Instant until) {
        return database.sql("""
                        select coalesce((
                            select max(n)
                            from (
                                select count(*) as n
                                from idea_like
                                where idea_id = i.id and liked_at > :from and liked_at <= :until
                                group by date_trunc('hour', liked_at)) as hours), 0)::integer as likes
                        from idea i
                        where i.id = :idea and i.published_at < :from
                        """)
                .bind("idea", idea.value())
                .bind("from", from)
                .bind("until", until)
                .map(row -> integer(row, "likes"))
                .one();
    }

    /** Writes down what stands out; of the same thing the most that was seen. */
    Mono<Void> sign(long burst, BurstSign.Seen seen) {
        return database.sql("""
                        insert into like_burst_sign (burst_id, sign, likes, usual)
                        values (:burst, :sign, :likes, :usual)
                        on conflict (burst_id, sign) do update
                        set likes = greatest(like_burst_sign.likes, excluded.likes)
                        """)
                .bind("burst", burst)
                .bind("sign", seen.sign().name())
                .bind("likes", seen.likes())
                .bind("usual", seen.usual())
                .then();
    }

    /** What stands out about this burst. */
    Flux<BurstSign.Seen> signs(long burst) {
        return database.sql("select sign, likes, usual from like_burst_sign where burst_id = :burst order by sign")
                .bind("burst", burst)
                .map(row -> new BurstSign.Seen(
                        BurstSign.valueOf(text(row, "sign")), integer(row, "likes"), integer(row, "usual")))
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
                            returning l.idea_id, l.person_key, l.resident_id, l.channel, l.level, l.language, l.liked_at
                        ), kept as (
                            insert into like_burst_removed
                                (burst_id, idea_id, person_key, resident_id, channel, level, language, liked_at)
                            select :burst, idea_id, person_key, resident_id, channel, level, language, liked_at
                            from removed
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

    /** What was taken away, as long as that is kept. */
    Flux<Likes.Taken> removed(long burst) {
        return database.sql("""
                        select idea_id, encode(person_key, 'hex') as person, resident_id, channel, level, language, liked_at
                        from like_burst_removed
                        where burst_id = :burst
                        """)
                .bind("burst", burst)
                .map(BurstRepository::taken)
                .all();
    }

    private static Likes.Taken taken(Readable row) {
        UUID resident = row.get("resident_id", UUID.class);
        return new Likes.Taken(
                new IdeaId(number(row, "idea_id")),
                text(row, "person"),
                resident == null ? null : new ResidentId(resident),
                Channel.valueOf(text(row, "channel")),
                integer(row, "level"),
                text(row, "language"),
                moment(row, "liked_at"));
    }

    Mono<Void> restored(long id, int likes, Instant now) {
        return database.sql("update like_burst set restored = :likes, restored_at = :now where id = :id")
                .bind("likes", likes)
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    /** Forgets what was taken away before this moment. */
    Mono<Long> forgetRemoved(Instant before) {
        return database.sql("""
                        delete from like_burst_removed r
                        using like_burst b
                        where b.id = r.burst_id
                        and b.decided_at < :before
                        """).bind("before", before).fetch().rowsUpdated();
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
                row.get("decided_at", Instant.class),
                integer(row, "restored"),
                row.get("restored_at", Instant.class));
    }
}
