package nl.buurtstem.feedback;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Repository;

/**
 * What this room keeps about people of the municipality. When they leave, what they signed stays and the database takes their name off it;
 * their drafts go.
 */
@Repository
class KeptAnswersRepository implements KeptData {

    private final KeptRows rows;

    KeptAnswersRepository(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "feedback";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("answers", "answer.signed_by", rows.of("""
                        select idea_id as idea, why, signed_role, signed_name, answered_at
                        from answer
                        where signed_by = :who
                        order by id
                        """)),
                KeptPart.unlinked("answers_read_for_colleagues", "answer.read_by", rows.of("""
                        select idea_id as idea, answered_at from answer where read_by = :who order by id
                        """)),
                KeptPart.gone("drafts", "answer_draft.writer_id", rows.of("""
                        select idea_id as idea, form, state, saved_at, nullif(remark, '') as remark
                        from answer_draft
                        where writer_id = :who
                        order by id
                        """)),
                KeptPart.unlinked("drafts_to_read", "answer_draft.colleague_id", rows.of("""
                        select idea_id as idea, state, saved_at from answer_draft where colleague_id = :who order by id
                        """)),
                KeptPart.unlinked("promises", "promise.promised_by", rows.of("""
                        select idea_id as idea, what, owner_name, due, promised_at from promise where promised_by = :who order by id
                        """)),
                KeptPart.unlinked("said_about_promises", "promise_event.said_by", rows.of("""
                        select promise_id as promise, kind, reason, said_at from promise_event where said_by = :who order by said_at
                        """)),
                KeptPart.unlinked("delays", "delay.said_by", rows.of("""
                        select idea_id as idea, duty, until, reason, said_at from delay where said_by = :who order by id
                        """)),
                KeptPart.unlinked("remarks_to_colleagues", "internal.remark.written_by", rows.of("""
                        select idea_id as idea, text, language, written_at, taken_back_at
                        from internal.remark
                        where written_by = :who
                        order by id
                        """)));
    }
}
