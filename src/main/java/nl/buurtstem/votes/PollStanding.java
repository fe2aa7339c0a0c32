package nl.buurtstem.votes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.buurtstem.votes.count.BallotPaper;

/**
 * How an open poll stood on a day, as far as that may be seen.
 *
 * @param sums what stood on ballots, and on how many
 */
record PollStanding(LocalDate day, Map<String, Integer> sums) {

    PollStanding {
        sums = Map.copyOf(sums);
    }

    /** As if one had the ballots: in no order that says anything. */
    List<BallotPaper> papers() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> Collections.nCopies(one.getValue(), BallotPaper.parse(one.getKey())).stream())
                .toList();
    }
}
