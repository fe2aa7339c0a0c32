package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Placed;
import nl.buurtstem.areas.borders.Consequences.Told;
import nl.buurtstem.areas.borders.HistoryRepository.Other;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param place name of the area it is about, or what was typed when there is none of that key now
 * @param told what ends and what holds again; with names as long as nobody decided
 * @param called titles of things that move, by their number
 * @param takenBackBy the import that took it back
 * @param later the import that must be taken back before this one
 */
record ImportView(
        Import one,
        String place,
        Told told,
        Map<Long, Placed.Called> called,
        @Nullable Other takenBackBy,
        @Nullable Other later,
        List<Complaint> complaints) {

    Report report() {
        return one.report();
    }

    /** Those of these things that everybody may read. */
    List<Placed.Called> called(Report.Move move) {
        return move.things().stream()
                .filter(called::containsKey)
                .map(called::get)
                .toList();
    }

    boolean canBeTakenBack() {
        return one.isDone() && takenBackBy == null && later == null && !report().changesNothing();
    }
}
