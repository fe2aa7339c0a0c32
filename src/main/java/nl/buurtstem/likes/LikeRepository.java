package nl.buurtstem.likes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL that writes likes. */
@Repository
class LikeRepository {

    /**
     * Holds the tally, then the idea: every statement here takes them in this order. The idea is held so that it cannot
     * leave for the agenda while a like is on its way; whoever waited sees the stage as it is now.
     */
    private static final String HELD = """
            with tally as (
                select idea_id, likes, supported_at, milestone
                from like_tally
                where idea_id = :idea
                for update
            ), accepting as (
                select id, likes_needed
                from idea
                where id = (select idea_id from tally)
                and stage = any(:accepting)
                for share
            ),
            """;

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
        return database.sql("insert into idea_pepper (idea_id, sealed) values (:idea, :sealed) on conflict do nothing")
                .bind("idea", idea.value())
                .bind("sealed", ByteBuffer.wrap(sealed))
                .then()
                .then(database.sql("insert into like_tally (idea_id, likes) values (:idea, 0) on conflict do nothing")
                        .bind("idea", idea.value())
                        .then())
                .then(secret(idea));
    }

    /** Counts the like, once per person; says what it brought about. Empty when the idea takes no likes. */
    Mono<Support> add(NewLike like) {
        return database.sql(HELD + """
                        added as (
                            insert into idea_like (idea_id, person_key, resident_id, channel, level, language, liked_at)
                            select id, :key, :resident, :channel, :level, :language, :at
                            from accepting
                            on conflict (idea_id, person_key) do nothing
                            returning idea_id
                        ), counted as (
                            update like_tally t
                            set likes = t.likes + 1,
                                supported_at = case
                                    when t.likes + 1 >= a.likes_needed then coalesce(t.supported_at, :at)
                                    else t.supported_at
                                end,
                                milestone = greatest(t.milestone, case
                                    when t.likes + 1 >= a.likes_needed then 100
                                    when (t.likes + 1) * 100 >= a.likes_needed * 66 then 66
                                    when (t.likes + 1) * 100 >= a.likes_needed * 33 then 33
                                    else 0
                                end)
                            from accepting a, added
                            where t.idea_id = a.id
                            returning t.likes, t.supported_at, t.milestone
                        )
                        select
                            coalesce(c.likes, t.likes) as likes,
                            a.likes_needed,
                            c.likes is not null as changed,
                            c.supported_at is not null and t.supported_at is null as just_reached,
                            case when c.milestone > t.milestone then c.milestone else 0 end::integer as milestone
                        from tally t
                        cross join accepting a
                        left join counted c on true
                        """)
                .bind("idea", like.idea().value())
                .bind("accepting", ACCEPTING)
                .bind("key", like.key().column())
                .bind(
                        "resident",
                        like.resident() == null
                                ? Parameters.in(UUID.class)
                                : Parameters.in(like.resident().value()))
                .bind("channel", like.channel().name())
                .bind("level", (short) like.level())
                .bind("language", like.language())
                .bind("at", like.at())
                .map(row -> support(like.idea(), row))
                .one();
    }

    /** Takes the like back if there is one. Empty when the idea's likes are closed. */
    Mono<Support> remove(IdeaId idea, PersonKey key) {
        return database.sql(HELD + """
                        removed as (
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

    /** What there is to tell a resident about their own likes. */
    Flux<Map<String, Object>> by(ResidentId resident) {
        return database.sql("""
                        select idea_id, channel, liked_at
                        from idea_like
                        where resident_id = :id
                        order by liked_at
                        """)
                .bind("id", resident.value())
                .map(row -> Map.<String, Object>of(
                        "idea", number(row, "idea_id"),
                        "channel", text(row, "channel"),
                        "liked_at", moment(row, "liked_at").toString()))
                .all();
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
