package nl.buurtstem.agenda;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.testing.PostgresServer;
import org.springframework.r2dbc.core.DatabaseClient;

/** Ideas with their likes, put straight into the database with any past they need. */
final class Shelf {

    private final DatabaseClient database;

    Shelf(DatabaseClient database) {
        this.database = database;
    }

    /** An idea that collects likes in this district, for 90 days, without any. */
    IdeaId idea(String district, Instant published, int needed) {
        Long id = database.sql("""
                        insert into idea (language, title, goal, body, theme, stage, lon, lat, tile, neighbourhood_id,
                            district_id, municipality_id, likes_needed, window_ends_at, shuffle, created_at, published_at,
                            staged_at)
                        select 'nl', 'Een bankje bij het water', 'Dat iedereen even kan zitten.',
                            'Er is nu nergens een plek om te zitten.', 'GREEN', 'COLLECTING', 5.22, 52.545, 0, n.id, d.id,
                            d.parent_id, :needed, :ends, 0.5, :published, :published, :published
                        from area d
                        join area n on n.parent_id = d.id
                        where d.key = :district
                        order by n.id
                        limit 1
                        returning id
                        """)
                .bind("needed", needed)
                .bind("published", published)
                .bind("ends", published.plus(Duration.ofDays(90)))
                .bind("district", district)
                .mapValue(Long.class)
                .one()
                .block();
        return new IdeaId(id);
    }

    /** Gives it likes, one a minute, the last at this moment; it becomes supported when there are enough. */
    IdeaId liked(IdeaId idea, int likes, Instant last) {
        database.sql("""
                        insert into idea_like (idea_id, person_key, channel, level, language, liked_at)
                        select :idea, sha256(convert_to(:idea || ' ' || n || ' ' || :last, 'UTF8')), 'ONLINE', 1, 'nl',
                            cast(:last as timestamptz) - n * interval '1 minute'
                        from generate_series(0, :likes - 1) n
                        """)
                .bind("idea", idea.value())
                .bind("likes", likes)
                .bind("last", last.toString())
                .then()
                .then(database.sql("""
                                with needed as (select likes_needed as n from idea where id = :idea),
                                    counted as (select count(*)::int as n from idea_like where idea_id = :idea)
                                insert into like_tally (idea_id, likes, supported_at)
                                select :idea, counted.n, case when counted.n >= needed.n then cast(:last as timestamptz) end
                                from needed, counted
                                on conflict (idea_id) do update
                                set likes = excluded.likes,
                                    supported_at = coalesce(like_tally.supported_at, excluded.supported_at)
                                """)
                        .bind("idea", idea.value())
                        .bind("last", last)
                        .then())
                .then(database.sql("""
                                update idea set stage = 'SUPPORTED'
                                where id = :idea and stage = 'COLLECTING'
                                    and exists (select from like_tally t where t.idea_id = id and supported_at is not null)
                                """).bind("idea", idea.value()).then())
                .block();
        return idea;
    }

    /** Takes back so many of its likes, the latest first. */
    void withdraw(IdeaId idea, int likes) {
        database.sql("""
                        delete from idea_like
                        where (idea_id, person_key) in (
                            select idea_id, person_key from idea_like
                            where idea_id = :idea order by liked_at desc limit :likes)
                        """)
                .bind("idea", idea.value())
                .bind("likes", likes)
                .then()
                .then(database.sql("update like_tally set likes = likes - :likes where idea_id = :idea")
                        .bind("idea", idea.value())
                        .bind("likes", likes)
                        .then())
                .block();
    }

    String stage(IdeaId idea) {
        return one("select stage from idea where id = " + idea.value(), String.class);
    }

    /** Why it expired, as a word; empty when it did not. */
    String cause(IdeaId idea) {
        return one("select coalesce(expired_because, '') from idea where id = " + idea.value(), String.class);
    }

    long count(String table) {
        return one("select count(*) from " + table, Long.class);
    }

    <T> T one(String sql, Class<T> type) {
        return database.sql(sql).mapValue(type).one().block();
    }

    List<Long> numbers(String sql) {
        return database.sql(sql).mapValue(Long.class).all().collectList().block();
    }

    int district(String key) {
        return one("select id from area where key = '" + key + "'", Integer.class);
    }

    /** As the owner of the database, behind the application's back. */
    static void asOwner(PostgresServer.Database database, String... statements) {
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves no idea and no agenda. */
    static void clear(PostgresServer.Database database) {
        asOwner(database, "truncate idea, meeting, selection, outbox, audit_log cascade");
    }
}
