package nl.buurtstem.votes;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * The page of a desk where people vote on paper.
 *
 * @param desk null: there is none yet
 * @param differing numbers of papers that two people read differently
 * @param neighbourhoods where a voter may live; none for a round of one neighbourhood
 * @param tick takes back that somebody just got a paper; empty when nobody did
 * @param mayOpen whether this viewer says where and until when the desk is
 */
record PaperView(
        VotingRound round,
        String areaName,
        Phase phase,
        Instant now,
        @Nullable PaperDesk desk,
        PaperAccount account,
        List<Integer> differing,
        List<Area> neighbourhoods,
        List<Language> languages,
        String tick,
        boolean mayOpen,
        Typed typed,
        List<Complaint> complaints) {

    /** Whether papers are given out now. */
    boolean gives() {
        return phase == Phase.OPEN && desk != null && desk.isOpen(now);
    }

    /** Whether papers are entered now. */
    boolean enters() {
        return phase == Phase.OPEN && desk != null;
    }

    /** Whether people declare anything before they get a paper. */
    boolean declares() {
        return round.is().voters().residence() || round.is().voters().age() != null;
    }

    /** Whether what is wrong is in this field. */
    boolean wrong(String field) {
        return complaints.stream().anyMatch(complaint -> complaint.field().equals(field));
    }
}
