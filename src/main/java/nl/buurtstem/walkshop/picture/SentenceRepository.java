package nl.buurtstem.walkshop.picture;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.walkshop.picture.Sentence.State;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what people write with their answers. */
@Repository
class SentenceRepository {

    private static final String SENTENCE = """
            select s.id, s.walkshop_id, s.value_id, s.author_id, s.text, s.language, s.state, s.staged_at, s.revision, a.answer
            from picture_sentence s
            left join picture_answer a using (walkshop_id, value_id, person_key)
            """;
    private static final String IN_AREAS = """
            join walkshop w on w.id = s.walkshop_id
            join area h on h.id = w.area_id
            left join area d on d.id = h.parent_id
            where (h.id = any(:areas) or h.parent_id = any(:areas) or d.parent_id = any(:areas))
            """;

    private final DatabaseClient database;
    private final Clock clock;

    SentenceRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it in place of what this person wrote there before; the same again changes nothing. Gives it when something changed. */
    Mono<Sentence> take(
            long walkshop,
            long value,
            byte[] key,
            @Nullable ResidentId author,
            String text,
            String language,
            State state) {
        return database.sql("""
                        insert into picture_sentence as s
                            (walkshop_id, value_id, person_key, author_id, text, language, state, written_at, staged_at)
                        values (:walkshop, :value, :key, :author, :text, :language, :state, :now, :now)
                        on conflict (walkshop_id, value_id, person_key) do update
                        set text = excluded.text, language = excluded.language, state = excluded.state, staged_at = excluded.staged_at,
                            revision = s.revision + 1
                        where s.state <> 'HIDDEN' and (s.text <> excluded.text or s.state = 'WITHDRAWN')
                        returning s.id, s.walkshop_id, s.value_id, s.author_id, s.text, s.language, s.state, s.staged_at, s.revision,
                            null::text as answer
                        """)
                .bind("walkshop", walkshop)
                .bind("value", value)
                .bind("key", ByteBuffer.wrap(key))
                .bind("author", author == null ? Parameters.in(UUID.class) : Parameters.in(author.value()))
                .bind("text", text)
                .bind("language", language)
                .bind("state", state.name())
                .bind("now", clock.instant())
                .map(SentenceRepository::sentence)
                .one();
    }

    /** Takes away what this person wrote, but for these values. */
    Mono<Void> withdraw(long walkshop, byte[] key, Collection<Long> kept) {
        return database.sql("""
                        update picture_sentence
                        set state = 'WITHDRAWN', staged_at = :now
                        where walkshop_id = :walkshop and person_key = :key and not value_id = any(:kept)
                            and state in ('VISIBLE', 'IN_REVIEW')
                        """)
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .bind("kept", kept.toArray(Long[]::new))
                .bind("now", clock.instant())
                .then();
    }

    private static Sentence sentence(Readable row) {
        UUID author = row.get("author_id", UUID.class);
        String answer = row.get("answer", String.class);
        return new Sentence(
                number(row, "id"),
                number(row, "walkshop_id"),
                number(row, "value_id"),
                author == null ? null : new ResidentId(author),
                text(row, "text"),
                text(row, "language"),
                State.valueOf(text(row, "state")),
                moment(row, "staged_at"),
                integer(row, "revision"),
                answer == null ? null : Answer.valueOf(answer));
    }

    Mono<Sentence> find(long id) {
        return database.sql(SENTENCE + "where s.id = :id")
                .bind("id", id)
                .map(SentenceRepository::sentence)
                .one();
    }

    /** What everybody reads, of people who did not walk: those who do not think it is right first. */
    Flux<Sentence> visible(long walkshop) {
        return database.sql(SENTENCE + """
                        join picture_voice v using (walkshop_id, person_key)
                        where s.walkshop_id = :walkshop and s.state = 'VISIBLE' and not v.walked and a.answer is not null
                        order by case a.answer when 'WRONG' then 1 when 'PARTLY' then 2 else 3 end, s.id
                        """)
                .bind("walkshop", walkshop)
                .map(SentenceRepository::sentence)
                .all();
    }

    /** What this person wrote there and did not take away. */
    Flux<Sentence> by(long walkshop, byte[] key) {
        return database.sql(
                        SENTENCE + "where s.walkshop_id = :walkshop and s.person_key = :key and s.state <> 'WITHDRAWN'")
                .bind("walkshop", walkshop)
                .bind("key", ByteBuffer.wrap(key))
                .map(SentenceRepository::sentence)
                .all();
    }

    /** What waits in these areas and those below them, the longest waiting first. */
    Flux<Sentence> waiting(Collection<Integer> areas) {
        return database.sql(SENTENCE + IN_AREAS + "and s.state = 'IN_REVIEW' order by s.staged_at, s.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .map(SentenceRepository::sentence)
                .all();
    }

    /** These, whatever their state, as far as they lie in these areas. */
    Flux<Sentence> among(Collection<Long> ids, Collection<Integer> areas) {
        return database.sql(SENTENCE + IN_AREAS + "and s.id = any(:ids) order by s.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("ids", ids.toArray(Long[]::new))
                .map(SentenceRepository::sentence)
                .all();
    }

    /** Carries out what moderation decided; empty when it stands otherwise meanwhile. */
    Mono<Long> move(long id, Set<State> from, @Nullable State to) {
        return database.sql("""
                        update picture_sentence
                        set state = coalesce(cast(:to as text), state_before, 'VISIBLE'),
                            state_before = case when :to = 'HIDDEN' then state end,
                            staged_at = :now
                        where id = :id and state = any(:from)
                        returning id
                        """)
                .bind("id", id)
                .bind("to", to == null ? Parameters.in(String.class) : Parameters.in(to.name()))
                .bind("from", from.stream().map(State::name).toArray(String[]::new))
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }
}
