package nl.buurtstem.votes;

import java.util.Map;

/**
 * What became of the papers of a round.
 *
 * @param printed all there are
 * @param given people who got one
 * @param counted those that became ballots
 * @param once read by one person so far
 * @param differing read differently by two
 * @param faults void ones, by reason
 */
record PaperAccount(int printed, int given, int counted, int once, int differing, Map<PaperFault, Integer> faults) {

    static final PaperAccount NONE = new PaperAccount(0, 0, 0, 0, 0, Map.of());

    PaperAccount {
        faults = Map.copyOf(faults);
    }

    /** Handed in, and void. */
    int spoiled() {
        return faults.entrySet().stream()
                .filter(one -> one.getKey().isHandedIn())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int of(PaperFault fault) {
        return faults.getOrDefault(fault, 0);
    }

    /** Given out and not entered: still with voters, in the box, or lost. */
    int out() {
        return Math.max(0, given - counted - spoiled());
    }

    /** Of those that are out: in nobody's hands who enters them yet. */
    int waiting() {
        return Math.max(0, out() - once - differing);
    }

    /** Printed, and neither entered nor void: on the pile, or out. */
    int left() {
        return printed
                - counted
                - faults.values().stream().mapToInt(Integer::intValue).sum();
    }
}
