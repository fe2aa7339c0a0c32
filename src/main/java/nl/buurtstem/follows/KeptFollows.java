package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/** What this room keeps about a resident; when they leave, the database takes all of it away with them. */
@Component
class KeptFollows implements KeptData {

    private final KeptRows rows;

    KeptFollows(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "follows";
    }

    @Override
    public String page() {
        return MyFollowsPages.PATH;
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.gone("follows", "follow.resident_id", rows.of("""
                        select kind as follows, subject, theme, radius, pace, followed_at as since
                        from follow
                        where resident_id = :who
                        order by followed_at, id
                        """)),
                KeptPart.gone("wishes", "follow_wishes.resident_id", rows.of("""
                        select quiet_from, quiet_until, most as most_at_once_a_day, likes as mail_about_liked_ideas
                        from follow_wishes
                        where resident_id = :who
                        """)),
                KeptPart.gone("news", "follow_notice.resident_id", rows.of("""
                        select tie as "because", idea_id as idea, path as page, kind as what, happened_at, pace, due_at, digest_on as gathered_on
                        from follow_notice
                        where resident_id = :who
                        order by happened_at, id
                        """)));
    }
}
