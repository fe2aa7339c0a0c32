package nl.buurtstem.walkshop;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes steps, themes, interview cards and what is said before an interview. */
@Repository
class KitRepository {

    private final DatabaseClient database;
    private final PartRepository parts;
    private final PartRows rows;
    private final Clock clock;

    KitRepository(DatabaseClient database, PartRepository parts, PartRows rows, Clock clock) {
        this.database = database;
        this.parts = parts;
        this.rows = rows;
        this.clock = clock;
    }

    Mono<Long> add(long walkshop, Step step) {
        return parts.written(database.sql("""
                        insert into walkshop_step (walkshop_id, number, title, text)
                        select :walkshop, coalesce(max(number), 0) + 1, :title, :text
                        from walkshop_step
                        where walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("title", step.title())
                .bind("text", step.text()));
    }

    Mono<Long> change(long walkshop, Step step) {
        return parts.written(database.sql("""
                        update walkshop_step
                        set title = :title, text = :text
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("id", step.id())
                .bind("title", step.title())
                .bind("text", step.text()));
    }

    /** A step that is done already keeps its moment. */
    Mono<Long> tick(long walkshop, long step, boolean done) {
        return parts.written(database.sql("""
                        update walkshop_step
                        set done_at = case when :done then coalesce(done_at, :now) end
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("id", step)
                .bind("done", done)
                .bind("now", clock.instant()));
    }

    /** Changes the names of a theme that is there already. */
    Mono<Void> keep(long walkshop, WalkTheme theme) {
        return database.sql("""
                        insert into walkshop_theme (walkshop_id, key, number, names)
                        select :walkshop, :key, coalesce(max(number), 0) + 1, :names
                        from walkshop_theme
                        where walkshop_id = :walkshop
                        on conflict (walkshop_id, key) do update set names = excluded.names
                        """)
                .bind("walkshop", walkshop)
                .bind("key", theme.key())
                .bind("names", theme.isOwn() ? rows.spoken(theme.names()) : Parameters.in(Json.class))
                .then();
    }

    Mono<Void> removeTheme(long walkshop, String key) {
        return database.sql("delete from walkshop_theme where walkshop_id = :walkshop and key = :key")
                .bind("walkshop", walkshop)
                .bind("key", key)
                .then();
    }

    Mono<Long> add(long walkshop, Card card) {
        return parts.written(database.sql("""
                        insert into walkshop_card (walkshop_id, number, kind, question)
                        select :walkshop, coalesce(max(number), 0) + 1, :kind, :question
                        from walkshop_card
                        where walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("kind", card.kind().name())
                .bind("question", rows.spoken(card.question())));
    }

    Mono<Long> change(long walkshop, Card card) {
        return parts.written(database.sql("""
                        update walkshop_card
                        set kind = :kind, question = :question
                        where id = :id and walkshop_id = :walkshop
                        returning id
                        """)
                .bind("walkshop", walkshop)
                .bind("id", card.id())
                .bind("kind", card.kind().name())
                .bind("question", rows.spoken(card.question())));
    }

    Mono<Void> consent(long walkshop, Map<String, String> texts) {
        return database.sql("update walkshop set consent = :consent where id = :walkshop")
                .bind("walkshop", walkshop)
                .bind("consent", rows.spoken(texts))
                .then();
    }
}
