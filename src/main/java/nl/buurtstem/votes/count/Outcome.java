package nl.buurtstem.votes.count;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of a round.
 *
 * @param winners in the order in which they won
 * @param ranking all options from best to worst, as far as the rule ranks them; equal ones by lot
 * @param tallies one per option, in the order of the options
 * @param steps everything that happened, in order; each can be said in words
 * @param pairs for {@link WinnerRule#SCHULZE}: every two options against each other; else empty
 * @param counted how many papers were valid, blank and void
 * @param norm what the norm asked, if there is one
 * @param lot the order that broke ties; the ties themselves are steps
 */
public record Outcome(
        List<Long> winners,
        List<Long> ranking,
        List<Tally> tallies,
        List<Step> steps,
        List<Pair> pairs,
        Counted counted,
        Norm.@Nullable Met norm,
        Lot lot) {

    /**
     * One option's figures.
     *
     * @param chosen papers that name it
     * @param score what the rule compares: votes, points, votes in the last round it was in, options it beats, or votes
     * @param won whether it won
     */
    public record Tally(long option, long chosen, long score, boolean won) {}

    /**
     * One option against another.
     *
     * @param preferred papers that put the one above the other
     * @param strength of the strongest path from the one to the other
     */
    public record Pair(long option, long other, long preferred, long strength) {}

    /**
     * How many papers there were.
     *
     * @param valid papers that the rules allow, blank ones included
     * @param blank valid papers without a mark
     * @param faults void papers by reason: the refusal's name
     */
    public record Counted(long valid, long blank, SortedMap<String, Long> faults) {

        public Counted {
            faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
        }

        /** How many papers were void. */
        public long faulty() {
            return faults.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Outcome {
        winners = List.copyOf(winners);
        ranking = List.copyOf(ranking);
        tallies = List.copyOf(tallies);
        steps = List.copyOf(steps);
        pairs = List.copyOf(pairs);
    }

    /** The moments at which the lot decided. */
    public List<Step> ties() {
        return steps.stream().filter(step -> step.said().byLot()).toList();
    }
}
