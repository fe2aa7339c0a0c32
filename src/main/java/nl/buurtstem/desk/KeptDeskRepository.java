package nl.buurtstem.desk;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import nl.buurtstem.residents.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What this room keeps about who works at a desk. When they leave, notes stay without their name and the rest goes. */
@Repository
class KeptDeskRepository implements KeptData {

    private final KeptRows rows;
    private final DatabaseClient database;

    KeptDeskRepository(KeptRows rows, DatabaseClient database) {
        this.rows = rows;
        this.database = database;
    }

    @Override
    public String room() {
        return "desk";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.gone("decided_at_the_desk", "desk_act.decided_by", rows.of("""
                        select source, kind, subject_id, title, deed, fields, state, decided_at, due_at
                        from desk_act
                        where decided_by = :who
                        order by id
                        """)),
                KeptPart.gone("holds", "desk_holder.holder", rows.of("""
                        select source, kind, subject_id, since from desk_holder where holder = :who order by since
                        """)),
                KeptPart.unlinked("notes_written", "internal.desk_note.written_by", rows.of("""
                        select source, kind, subject_id, note, written_at from internal.desk_note where written_by = :who order by id
                        """)),
                KeptPart.unlinked("notes_received", "internal.desk_note.written_to", rows.of("""
                        select source, kind, subject_id, note, written_at from internal.desk_note where written_to = :who order by id
                        """)),
                KeptPart.gone("put_aside", "desk_aside.resident_id", rows.of("""
                        select source, kind, subject_id, until from desk_aside where resident_id = :who order by until
                        """)),
                KeptPart.gone("views", "desk_view.resident_id", rows.of("""
                        select name, query, preferred from desk_view where resident_id = :who order by name
                        """)),
                KeptPart.gone("settings", "desk_setting.resident_id", rows.of("""
                        select shortcuts from desk_setting where resident_id = :who
                        """)),
                KeptPart.gone("looked_at_lately", "desk_presence.resident_id", rows.of("""
                        select source, kind, subject_id, seen_at from desk_presence where resident_id = :who order by seen_at
                        """)));
    }

    /** The one table that does not know who somebody is. */
    @Override
    public Mono<Void> forget(Person person) {
        return database.sql("delete from desk_presence where resident_id = :who")
                .bind("who", person.id().value())
                .then();
    }
}
