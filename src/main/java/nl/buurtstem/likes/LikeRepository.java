package nl.buurtstem.likes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All SQL that writes likes. Statements hold the tally, then the idea, in this order: the idea is held so that it cannot leave
 * for the agenda while a like is on its way, and whoever waited sees the stage as it is now.
 */
@Repository
class LikeRepository {

    private static final String[] ACCEPTING =
            Stage.all(Stage::acceptsLikes).stream().map(Stage::name).toArray(String[]::new);

    private final DatabaseClient database;

    LikeRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The idea's own secret, sealed; empty before its first like. */
    Mono<byte[]> secret(IdeaId idea) {
        return database.sql("select sealed from idea_pepper where idea_id = :idea")
                .bind("idea", idea.value())
                .map(row -> bytes(row, "sealed"))
                .one();
    }

    /** Gives the idea a secret and a tally, unless it has them; gives back the secret it has now. */
    Mono<byte[]> prepare(IdeaId idea, byte[] sealed) {
        return database.sql("""
                        with pepper as (
                            insert into idea_pepper (idea_id, sealed) values (:idea, :sealed) on conflict do nothing
                        )
                        insert into like_tally (idea_id, likes) values (:idea, 0) on conflict do nothing
                        """)
                .bind("idea", idea.value())
                .bind("sealed", ByteBuffer.wrap(sealed))
                .then()
                .then(secret(idea));
    }

    /**
     * Counts these likes in one statement, each once per person; says in their order what each brought about, and nothing of
     * a like whose idea takes none, or is theirs. No two of them are of the same person for the same idea. Ideas are held in the order
     * of their numbers, so that two nodes cannot wait for each other.
     */
    Flux<Counted> add(List<NewLike> some) {
        return database.sql("""
                        with given as (
                            select n, idea_id, decode(person_key, 'hex') as person_key, nullif(resident_id, '')::uuid as resident_id,
                                channel, level, language, liked_at::timestamptz as liked_at, decode(nullif(network, ''), 'hex') as network
                            from unnest(:ideas, :keys, :residents, :channels, :levels, :languages, :moments, :networks)
                                with ordinality
                                as g (idea_id, person_key, resident_id, channel, level, language, liked_at, network, n)
                        ), tally as (
                            select idea_id, likes, supported_at, milestone
                            from like_tally
                            where idea_id in (select idea_id from given)
                            order by idea_id
                            for update
                        ), accepting as (
                            select id, likes_needed, author_id
                            from idea
                            where id in (select idea_id from tally)
                            and stage = any(:accepting)
                            order by id
                            for share
                        ), added as (
                            insert into idea_like (idea_id, person_key, resident_id, channel, level, language, liked_at, network)
                            select g.idea_id, g.person_key, g.resident_id, g.channel, g.level, g.language, g.liked_at, g.network
                            from given g
                            join accepting a on a.id = g.idea_id
                            where a.author_id is distinct from g.resident_id or g.resident_id is null
                            on conflict (idea_id, person_key) do nothing
                            returning idea_id, person_key, liked_at
                        ), more as (
                            select idea_id, count(*)::integer as likes, max(liked_at) as at
                            from added
                            group by idea_id
                        ), counted as (
                            update like_tally t
                            set likes = t.likes + m.likes,
                                supported_at = case
                                    when t.likes + m.likes >= a.likes_needed then coalesce(t.supported_at, m.at)
                                    else t.supported_at
                                end,
                                milestone = greatest(t.milestone, case
                                    when t.likes + m.likes >= a.likes_needed then 100
                                    when (t.likes + m.likes) * 100 >= a.likes_needed * 66 then 66
                                    when (t.likes + m.likes) * 100 >= a.likes_needed * 33 then 33
                                    else 0
                                end)
                            from more m
                            join accepting a on a.id = m.idea_id
                            where t.idea_id = m.idea_id
                            returning t.idea_id, t.likes, t.supported_at, t.milestone
                        ), last as (
                            select g.idea_id, max(g.n) as n
                            from given g
                            join added d on d.idea_id = g.idea_id and d.person_key = g.person_key
                            group by g.idea_id
                        )
                        select
                            g.n,
                            coalesce(c.likes, t.likes) as likes,
                            a.likes_needed,
                            d.idea_id is not null as changed,
                            l.n is not null and c.supported_at is not null and t.supported_at is null as just_reached,
                            case when l.n is not null and c.milestone > t.milestone then c.milestone else 0 end::integer
                                as milestone
                        from given g
                        join tally t on t.idea_id = g.idea_id
                        join accepting a on a.id = g.idea_id
                        left join counted c on c.idea_id = g.idea_id
                        left join added d on d.idea_id = g.idea_id and d.person_key = g.person_key
                        left join last l on l.idea_id = g.idea_id and l.n = g.n
                        where a.author_id is distinct from g.resident_id or g.resident_id is null
                        order by g.n
                        """)
                .bind("ideas", some.stream().map(like -> like.idea().value()).toArray(Long[]::new))
                .bind("keys", texts(some, like -> like.key().hex()))
                .bind("residents", texts(some, LikeRepository::resident))
                .bind("channels", texts(some, like -> like.channel().name()))
                .bind("levels", some.stream().map(like -> (short) like.level()).toArray(Short[]::new))
                .bind("languages", texts(some, NewLike::language))
                .bind("moments", texts(some, like -> like.at().toString()))
                .bind("networks", texts(some, like -> Objects.requireNonNullElse(like.network(), "")))
                .bind("accepting", ACCEPTING)
                .map(row -> counted(some, row))
                .all();
    }

    /** What came of one of the likes that were counted together. */
    record Counted(NewLike like, Support support) {}

    private static Counted counted(List<NewLike> some, Readable row) {
        NewLike like = some.get((int) number(row, "n") - 1);
        return new Counted(like, support(like.idea(), row));
    }

    private static String[] texts(List<NewLike> some, Function<NewLike, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }

    private static String resident(NewLike like) {
        return like.resident() == null ? "" : like.resident().value().toString();
    }

    /** Takes the like back if there is one. Empty when the idea's likes are closed. */
    Mono<Support> remove(IdeaId idea, PersonKey key) {
        return database.sql("""
                        with tally as (
                            select idea_id, likes
                            from like_tally
                            where idea_id = :idea
                            for update
                        ), accepting as (
                            select id, likes_needed
                            from idea
                            where id = (select idea_id from tally)
                            and stage = any(:accepting)
                            for share
                        ), removed as (
                            delete from idea_like l
                            using accepting a
                            where l.idea_id = a.id
                            and l.person_key = :key
                            returning l.idea_id
                        ), counted as (
                            update like_tally t
                            set likes = t.likes - 1
                            from removed r
                            where t.idea_id = r.idea_id
                            returning t.likes
                        )
                        select
                            coalesce(c.likes, t.likes) as likes,
                            a.likes_needed,
                            c.likes is not null as changed,
                            false as just_reached,
                            0 as milestone
                        from tally t
                        cross join accepting a
                        left join counted c on true
                        """)
                .bind("idea", idea.value())
                .bind("accepting", ACCEPTING)
                .bind("key", key.column())
                .map(row -> support(idea, row))
                .one();
    }

    Flux<Supporter> supporters(IdeaId idea) {
        return database.sql("""
                        select resident_id, language
                        from idea_like
                        where idea_id = :idea
                        and resident_id is not null
                        order by liked_at
                        """)
                .bind("idea", idea.value())
                .map(row -> new Supporter(new ResidentId(uuid(row, "resident_id")), text(row, "language")))
                .all();
    }

    Mono<Map<IdeaId, Integer>> tallies(Collection<IdeaId> ids) {
        return database.sql("select idea_id, likes from like_tally where idea_id = any(:ids) and likes > 0")
                .bind("ids", ids.stream().map(IdeaId::value).toArray(Long[]::new))
                .map(row -> Map.entry(new IdeaId(number(row, "idea_id")), integer(row, "likes")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Takes secret and people off the likes of ideas that were in one of these stages before; says of how many. */
    Mono<Long> forgetPeople(String[] stages, Instant before) {
        return database.sql("""
                        with ended as (
                            delete from idea_pepper p
                            using idea i
                            where i.id = p.idea_id
                            and i.stage = any(:stages)
                            and i.staged_at < :before
                            returning p.idea_id
                        ), nameless as (
                            update idea_like l
                            set resident_id = null
                            from ended e
                            where l.idea_id = e.idea_id
                            and l.resident_id is not null
                        )
                        select count(*) as ideas from ended
                        """)
                .bind("stages", stages)
                .bind("before", before)
                .map(row -> number(row, "ideas"))
                .one();
    }

    /** Forgets which network likes came from that were given in the month before this moment. */
    Mono<Long> forgetNetworks(Instant before) {
        return database.sql("""
                        update idea_like
                        set network = null
                        where network is not null
                        and liked_at < :before
                        and liked_at > :from
                        """)
                .bind("before", before)
                .bind("from", before.minus(Duration.ofDays(30)))
                .fetch()
                .rowsUpdated();
    }

    private static Support support(IdeaId idea, Readable row) {
        return new Support(
                idea,
                integer(row, "likes"),
                row.get("likes_needed", Integer.class),
                flag(row, "changed"),
                flag(row, "just_reached"),
                integer(row, "milestone"));
    }

    private static byte[] bytes(Readable row, String column) {
        ByteBuffer buffer = Columns.get(row, column, ByteBuffer.class);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
