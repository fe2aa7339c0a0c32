package nl.buurtstem.votes;

import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.areas.postcodes.Postcodes;
import nl.buurtstem.translations.Translated;
import org.jspecify.annotations.Nullable;

/**
 * The page of one round as its template needs it.
 *
 * @param notices what was said about it in public, the last first
 * @param options in this reader's order
 * @param ownOrder whether that order is theirs alone, and not that of all guests of the day
 * @param translated in other languages
 * @param desk whether this viewer makes rounds there
 * @param ended neighbourhoods whose postcodes let nobody in, for who makes rounds; none where no postcode is asked
 * @param voters how many people voted
 * @param votedOn when this viewer did; null when they did not, or nobody knows who they are
 * @param paper where people vote on paper too; null: they do not
 * @param worksWithPaper whether this viewer gives out and enters papers there
 * @param beside what stands beside it: its norm, the rounds before and after it
 * @param result what came of it, or how an open poll stands; null when there is nothing to see
 */
record RoundView(
        VotingRound round,
        Phase phase,
        String areaName,
        List<Notice> notices,
        List<RoundOption> options,
        boolean ownOrder,
        Translated translated,
        boolean desk,
        List<Postcodes.Ended> ended,
        int voters,
        @Nullable LocalDate votedOn,
        @Nullable PaperDesk paper,
        boolean worksWithPaper,
        Stages.Beside beside,
        @Nullable Result result) {

    /** From how many ballots on they are published one by one; 0: always. */
    long listedFrom() {
        return round.listedFrom(options.size());
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }
}
