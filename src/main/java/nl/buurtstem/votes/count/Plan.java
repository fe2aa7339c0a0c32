package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be bought.
 *
 * @param votes how many people chose it
 * @param place in the lot
 * @param crowds numbers of the crowds that chose it
 */
record Plan(Option option, long votes, int place, List<Integer> crowds) {

    /**
     * All plans that can win, and people by the paper they filled in: whoever filled in the same has the same money left all along.
     *
     * @param people how many people each crowd is
     */
    record All(List<Plan> plans, List<Integer> people) {

        static All of(Counting counting) {
            Map<BallotPaper, Integer> crowds = new LinkedHashMap<>();
            counting.papers().forEach(paper -> crowds.merge(paper, 1, Integer::sum));
            Map<Long, List<Integer>> chosenBy = new LinkedHashMap<>();
            counting.candidates().forEach(id -> chosenBy.put(id, new ArrayList<>()));
            int crowd = 0;
            for (BallotPaper paper : crowds.keySet()) {
                for (Mark mark : paper.marks()) {
                    chosenBy.getOrDefault(mark.option(), new ArrayList<>()).add(crowd);
                }
                crowd++;
            }
            List<Plan> plans = new ArrayList<>();
            chosenBy.forEach((id, by) -> plans.add(new Plan(
                    counting.option(id), counting.chosen(id), counting.lot().place(id), List.copyOf(by))));
            return new All(plans, List.copyOf(crowds.values()));
        }
    }

    long cost() {
        return option.cost();
    }
}
