package nl.buurtstem.discussion;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/**
 * What this room keeps about a resident. When they leave, what they said stays and the database takes their name off it; what
 * they thought of what others said goes, and so does a text that was refused and kept for them.
 */
@Component
class KeptContributions implements KeptData {

    private final KeptRows rows;

    KeptContributions(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "discussion";
    }

    @Override
    public String page() {
        return "/discussion/mine";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("contributions", "contribution.author_id", rows.of("""
                        select id as contribution, idea_id as idea, subject_id as subject, parent_id as reply_to, side, voice, state, body,
                            language, '/photos/' || photo || '.jpg' as photo, nullif(photo_alt, '') as photo_alt, written_at, edited_at
                        from contribution
                        where author_id = :who
                        order by id
                        """)),
                KeptPart.along("versions_of_contributions", rows.of("""
                        select o.subject_id as contribution, o.revision, o.content, o.written_at
                        from contribution c
                        join text_version o on o.subject_kind = 'contribution' and o.subject_id = c.id
                        where c.author_id = :who
                        order by o.subject_id, o.revision
                        """)),
                KeptPart.gone("reactions", "contribution_reaction.resident_id", rows.of("""
                        select contribution_id as contribution, reaction, reacted_at
                        from contribution_reaction
                        where resident_id = :who
                        order by reacted_at
                        """)),
                KeptPart.gone("kept_text", "kept_contribution.resident_id", rows.of("""
                        select form, kept_at from kept_contribution where resident_id = :who
                        """)),
                KeptPart.unlinked("temperatures_set", "temperature.set_by", rows.of("""
                        select idea_id as idea, subject_id as subject, degree, reason, set_at
                        from temperature
                        where set_by = :who
                        order by id
                        """)),
                KeptPart.unlinked("subjects_made", "subject.made_by", rows.of("""
                        select id as subject, title, question, stage, made_at from subject where made_by = :who order by id
                        """)),
                KeptPart.unlinked("subjects_changed", "subject_change.changed_by", rows.of("""
                        select subject_id as subject, revision, nullif(reason, '') as reason, changed_at
                        from subject_change
                        where changed_by = :who
                        order by changed_at
                        """)),
                KeptPart.unlinked("ideas_put_under_subjects", "subject_idea.added_by", rows.of("""
                        select subject_id as subject, idea_id as idea, added_at
                        from subject_idea
                        where added_by = :who
                        order by added_at
                        """)));
    }
}
