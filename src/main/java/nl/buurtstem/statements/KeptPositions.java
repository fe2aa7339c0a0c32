package nl.buurtstem.statements;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** What this room keeps about a resident. When they leave, positions stay counted and the database takes their name off them and off what they stated. */
@Component
class KeptPositions implements KeptData {

    private final KeptRows rows;

    KeptPositions(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "statements";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("positions", "statement_position.resident_id", rows.of("""
                        select p.statement_id as statement, s.text, p.position, p.taken_at
                        from statement_position p
                        join statement s on s.id = p.statement_id
                        where p.resident_id = :who
                        order by p.taken_at, p.statement_id
                        """)),
                KeptPart.unlinked("statements", "statement.author_id", rows.of("""
                        select id as statement, session_id as chat, text, language, state, written_at
                        from statement
                        where author_id = :who
                        order by id
                        """)),
                KeptPart.along("versions_of_statements", rows.of("""
                        select o.subject_id as statement, o.revision, o.content, o.written_at
                        from statement s
                        join text_version o on o.subject_kind = 'statement' and o.subject_id = s.id
                        where s.author_id = :who
                        order by o.subject_id, o.revision
                        """)),
                KeptPart.unlinked("chats_made", "statement_session.made_by", rows.of("""
                        select id as chat, subject_id as subject, question, opens_at, closes_at, made_at
                        from statement_session
                        where made_by = :who
                        order by id
                        """)),
                KeptPart.unlinked("ends_of_chats_changed", "statement_session_end.changed_by", rows.of("""
                        select session_id as chat, closes_at, reason, changed_at
                        from statement_session_end
                        where changed_by = :who
                        order by id
                        """)));
    }
}
