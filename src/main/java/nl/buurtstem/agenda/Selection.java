package nl.buurtstem.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.AgendaMode;
import org.jspecify.annotations.Nullable;

/**
 * Which ideas a committee talks about. The rule is all here, sees nothing but its input, and gives the same answer to
 * whoever computes it again from the frozen rows.
 *
 * <p>Ideas that take part are put in order: most likes first; with equal likes, the one that got there first; with equal
 * moments, the one that was put forward first. Then as many are taken as the mode asks for. All ideas with as many likes
 * as the last one taken are taken too, as long as there are places.
 */
public final class Selection {

    private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::likes)
            .reversed()
            .thenComparing(Candidate::reachedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(Candidate::idea);

    private final Rule rule;
    private final List<Candidate> taking;
    private final int wanted;
    private final int selected;

    private Selection(Rule rule, List<Candidate> taking) {
        this.rule = rule;
        this.taking = taking;
        this.wanted = wanted();
        this.selected = Math.min(wanted, rule.places());
    }

    /**
     * How a district chooses.
     *
     * @param top how many of the most liked, for the modes that ask
     * @param capacity how many ideas fit in one meeting
     * @param taken how many places of the meeting earlier selections already took
     */
    public record Rule(AgendaMode mode, int top, int capacity, int taken) {

        /** How many ideas can still be placed. */
        public int places() {
            return Math.max(0, capacity - taken);
        }

        boolean allows(Candidate candidate) {
            return mode == AgendaMode.TOP ? candidate.likes() > 0 : candidate.supportedAt() != null;
        }
    }

    /**
     * One idea at the moment of the selection.
     *
     * @param likes how many there are at that moment
     * @param likesNeeded its own threshold, as it was when the idea was published
     * @param supportedAt when it reached its threshold; stays when a like is withdrawn
     * @param reachedAt when the latest of its likes was given
     */
    public record Candidate(
            long idea,
            int likes,
            int likesNeeded,
            @Nullable Instant supportedAt,
            @Nullable Instant reachedAt) {}

    /** What became of one idea, and why; rank 1 comes first. */
    public record Outcome(Candidate candidate, int rank, Reason reason) {

        public boolean selected() {
            return reason.selected();
        }
    }

    /** Why an idea was selected, or was not. */
    public enum Reason {
        THRESHOLD_REACHED(true),
        AMONG_TOP(true),
        /** As many likes as the last one of the top. */
        TIED(true),
        /** As many likes as another, fewer places than ideas, and it got there first. */
        TIED_EARLIER(true),
        TIED_LATER(false),
        NOT_AMONG_TOP(false),
        BELOW_THRESHOLD(false),
        NO_LIKES(false),
        /** The places went to ideas with more likes. */
        FULL(false);

        private final boolean selected;

        Reason(boolean selected) {
            this.selected = selected;
        }

        public boolean selected() {
            return selected;
        }
    }

    /** Applies the rule: every idea with its rank and reason, best first; ideas that do not take part come last. */
    public static List<Outcome> of(Rule rule, List<Candidate> candidates) {
        List<Candidate> ordered = candidates.stream().sorted(ORDER).toList();
        List<Candidate> taking = ordered.stream().filter(rule::allows).toList();
        List<Candidate> apart = ordered.stream().filter(c -> !rule.allows(c)).toList();
        return new Selection(rule, taking)
                .outcomes(Stream.concat(taking.stream(), apart.stream()).toList());
    }

    private List<Outcome> outcomes(List<Candidate> all) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            outcomes.add(new Outcome(all.get(i), i + 1, reason(all.get(i), i)));
        }
        return List.copyOf(outcomes);
    }

    /** How many would be taken if there were places for all. */
    private int wanted() {
        if (rule.mode() == AgendaMode.THRESHOLD || taking.size() <= rule.top()) {
            return taking.size();
        }
        int last = likesAt(rule.top() - 1);
        return (int) taking.stream().filter(c -> c.likes() >= last).count();
    }

    private Reason reason(Candidate candidate, int index) {
        if (index >= taking.size()) {
            return rule.mode() == AgendaMode.TOP ? Reason.NO_LIKES : Reason.BELOW_THRESHOLD;
        }
        if (index >= wanted) {
            return Reason.NOT_AMONG_TOP;
        }
        if (decidedByMoment(candidate)) {
            return index < selected ? Reason.TIED_EARLIER : Reason.TIED_LATER;
        }
        return index < selected ? reasonOfSelected(candidate) : Reason.FULL;
    }

    /** Whether the last place lies between ideas with equal likes, of which this is one. */
    private boolean decidedByMoment(Candidate candidate) {
        return selected > 0
                && selected < wanted
                && likesAt(selected - 1) == likesAt(selected)
                && candidate.likes() == likesAt(selected);
    }

    private Reason reasonOfSelected(Candidate candidate) {
        if (rule.mode() == AgendaMode.THRESHOLD) {
            return Reason.THRESHOLD_REACHED;
        }
        return wanted > rule.top() && candidate.likes() == likesAt(rule.top() - 1) ? Reason.TIED : Reason.AMONG_TOP;
    }

    private int likesAt(int index) {
        return taking.get(index).likes();
    }
}
