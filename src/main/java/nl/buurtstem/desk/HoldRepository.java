package nl.buurtstem.desk;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about who holds what, what colleagues wrote about it, what is put aside, and who looks at it now. */
@Repository
class HoldRepository {

    private final DatabaseClient database;

    HoldRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Who holds a thing. */
    record Held(WorkKey key, WorkLine.Holding by) {}

    /** What somebody wrote when they handed it over; a name is null when they left. */
    record Note(@Nullable String from, @Nullable String to, String note, Instant at) {}

    /** Who holds these. */
    Flux<Held> holders(Collection<WorkKey> keys) {
        return database.sql("""
                        select h.source, h.kind, h.subject_id, r.id, r.name
                        from desk_holder h
                        join resident r on r.id = h.holder
                        where (h.source, h.kind, h.subject_id) in (
                            select * from unnest(:sources, :kinds, :ids))
                        """)
                .bind("sources", keys.stream().map(WorkKey::source).toArray(String[]::new))
                .bind("kinds", keys.stream().map(WorkKey::kind).toArray(String[]::new))
                .bind("ids", keys.stream().map(WorkKey::id).toArray(Long[]::new))
                .map(row ->
                        new Held(key(row), new WorkLine.Holding(new ResidentId(uuid(row, "id")), text(row, "name"))))
                .all();
    }

    Mono<Void> hold(WorkKey key, ResidentId holder, Instant now) {
        return about(key, database.sql("""
                        insert into desk_holder (source, kind, subject_id, holder, since)
                        values (:source, :kind, :id, :holder, :now)
                        on conflict (source, kind, subject_id) do update
                        set holder = excluded.holder, since = excluded.since
                        """))
                .bind("holder", holder.value())
                .bind("now", now)
                .then();
    }

    Mono<Void> release(WorkKey key) {
        return about(key, database.sql("""
                        delete from desk_holder
                        where source = :source and kind = :kind and subject_id = :id
                        """)).then();
    }

    Mono<Void> note(UUID batch, WorkKey key, ResidentId from, ResidentId to, String note, Instant now) {
        return about(key, database.sql("""
                        insert into internal.desk_note (batch, source, kind, subject_id, written_by, written_to, note, written_at)
                        values (:batch, :source, :kind, :id, :from, :to, :note, :now)
                        """))
                .bind("batch", batch)
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("note", note)
                .bind("now", now)
                .then();
    }

    /** What colleagues wrote about it, the newest first. */
    Flux<Note> notes(WorkKey key) {
        return about(key, database.sql("""
                        select f.name as from_name, t.name as to_name, n.note, n.written_at
                        from internal.desk_note n
                        left join resident f on f.id = n.written_by
                        left join resident t on t.id = n.written_to
                        where n.source = :source and n.kind = :kind and n.subject_id = :id
                        order by n.written_at desc, n.id desc
                        limit 20
                        """)).map(HoldRepository::noted).all();
    }

    /** What was written in this go, once. */
    Mono<Note> note(UUID batch) {
        return database.sql("""
                        select f.name as from_name, t.name as to_name, n.note, n.written_at
                        from internal.desk_note n
                        left join resident f on f.id = n.written_by
                        left join resident t on t.id = n.written_to
                        where n.batch = :batch
                        order by n.id
                        limit 1
                        """).bind("batch", batch).map(HoldRepository::noted).one();
    }

    /** Puts it aside for this person alone. */
    Mono<Void> putAside(WorkKey key, ResidentId person, Instant until) {
        return about(key, database.sql("""
                        insert into desk_aside (resident_id, source, kind, subject_id, until)
                        values (:person, :source, :kind, :id, :until)
                        on conflict (resident_id, source, kind, subject_id) do update
                        set until = excluded.until
                        """))
                .bind("person", person.value())
                .bind("until", until)
                .then();
    }

    Mono<Void> takeBack(WorkKey key, ResidentId person) {
        return about(key, database.sql("""
                        delete from desk_aside
                        where resident_id = :person and source = :source and kind = :kind and subject_id = :id
                        """)).bind("person", person.value()).then();
    }

    /** What this person put aside and is not to see yet. */
    Flux<WorkKey> aside(ResidentId person, Instant now) {
        return database.sql(
                        "select source, kind, subject_id from desk_aside where resident_id = :person and until > :now")
                .bind("person", person.value())
                .bind("now", now)
                .map(HoldRepository::key)
                .all();
    }

    /** This person looks at it now. */
    Mono<Void> look(WorkKey key, ResidentId person, Instant now) {
        return about(key, database.sql("""
                        insert into desk_presence (source, kind, subject_id, resident_id, seen_at)
                        values (:source, :kind, :id, :person, :now)
                        on conflict (source, kind, subject_id, resident_id) do update
                        set seen_at = excluded.seen_at
                        """))
                .bind("person", person.value())
                .bind("now", now)
                .then();
    }

    /** Who else looked at it since this moment. */
    Flux<String> lookers(WorkKey key, ResidentId person, Instant since) {
        return about(key, database.sql("""
                        select r.name
                        from desk_presence p
                        join resident r on r.id = p.resident_id
                        where p.source = :source and p.kind = :kind and p.subject_id = :id
                        and p.resident_id <> :person and p.seen_at > :since
                        order by r.name
                        limit 5
                        """))
                .bind("person", person.value())
                .bind("since", since)
                .mapValue(String.class)
                .all();
    }

    /** Forgets who looked before this moment, and what came back long ago. */
    Mono<Void> forget(Instant before) {
        return database.sql("delete from desk_presence where seen_at < :before")
                .bind("before", before)
                .then()
                .then(database.sql("delete from desk_aside where until < :before")
                        .bind("before", before)
                        .then());
    }

    private static GenericExecuteSpec about(WorkKey key, GenericExecuteSpec query) {
        return query.bind("source", key.source()).bind("kind", key.kind()).bind("id", key.id());
    }

    private static Note noted(Readable row) {
        return new Note(
                row.get("from_name", String.class),
                row.get("to_name", String.class),
                text(row, "note"),
                moment(row, "written_at"));
    }

    private static WorkKey key(Readable row) {
        return new WorkKey(text(row, "source"), text(row, "kind"), number(row, "subject_id"));
    }
}
