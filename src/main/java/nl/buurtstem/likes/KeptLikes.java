package nl.buurtstem.likes;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import org.springframework.stereotype.Component;

/**
 * What this room keeps about a resident. When they leave, the likes stay counted and the database takes their name off
 * them; taking a like back is something they can do themselves before. Likes that were taken away go with them.
 */
@Component
class KeptLikes implements KeptData {

    private final KeptRows rows;

    KeptLikes(KeptRows rows) {
        this.rows = rows;
    }

    @Override
    public String room() {
        return "likes";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(
                KeptPart.unlinked("likes", "idea_like.resident_id", rows.of("""
                        select idea_id as idea, channel, level as assurance, language, liked_at,
                            network is not null as hash_of_the_network_kept_against_abuse
                        from idea_like
                        where resident_id = :who
                        order by liked_at
                        """)),
                KeptPart.gone("likes_taken_away", "like_burst_removed.resident_id", rows.of("""
                        select r.idea_id as idea, r.channel, r.liked_at, b.decided_at as taken_away_at, b.reason
                        from like_burst_removed r
                        join like_burst b on b.id = r.burst_id
                        where r.resident_id = :who
                        order by r.liked_at
                        """)),
                KeptPart.unlinked("bursts_decided", "like_burst.decided_by", rows.of("""
                        select idea_id as idea, verdict, reason, likes, decided_at
                        from like_burst
                        where decided_by = :who
                        order by id
                        """)));
    }
}
