package nl.buurtstem.ideas;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/**
 * What this room keeps about a resident: their ideas with every version, what they added under them, what they did with ideas, and what
 * they entered for others. When they leave, their ideas stay and the database takes their name off them.
 */
@Component
class KeptIdeas implements KeptData {

    private final KeptRows rows;

    KeptIdeas(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "ideas";
    }

    @Override
    public String page() {
        return "/ideas/mine";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("ideas", "idea.author_id", rows.of("""
                        select id as idea, stage, title, goal, body, language, entered_as, theme, channel, received_on, place_name as place,
                            lon, lat, '/photos/' || photo || '.jpg' as photo, nullif(photo_alt, '') as photo_alt, created_at, published_at
                        from idea
                        where author_id = :who
                        order by id
                        """)),
                KeptPart.along("versions_of_ideas", rows.of("""
                        select o.subject_id as idea, o.revision, o.content, o.written_at
                        from idea i
                        join text_version o on o.subject_kind = 'idea' and o.subject_id = i.id
                        where i.author_id = :who
                        order by o.subject_id, o.revision
                        """)),
                KeptPart.along("addenda", rows.of("""
                        select a.id as addendum, a.idea_id as idea, a.body, a.language, a.state, a.written_at
                        from idea_addendum a
                        join idea i on i.id = a.idea_id
                        where i.author_id = :who
                        order by a.written_at, a.id
                        """)),
                KeptPart.along("versions_of_addenda", rows.of("""
                        select o.subject_id as addendum, o.revision, o.content, o.written_at
                        from idea i
                        join idea_addendum a on a.idea_id = i.id
                        join text_version o on o.subject_kind = 'addendum' and o.subject_id = a.id
                        where i.author_id = :who
                        order by o.subject_id, o.revision
                        """)),
                KeptPart.unlinked("ideas_entered_for_others", "idea.entered_by", rows.of("""
                        select id as idea, title, channel, received_on, created_at
                        from idea
                        where entered_by = :who
                        order by id
                        """)),
                KeptPart.unlinked("done_with_ideas", "idea_event.actor", rows.of("""
                        select idea_id as idea, at, kind, actor_role as "as", nullif(reason, '') as reason
                        from idea_event
                        where actor = :who
                        order by id
                        """)));
    }
}
