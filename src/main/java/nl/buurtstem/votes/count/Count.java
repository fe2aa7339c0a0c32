package nl.buurtstem.votes.count;

/** Counts a round: the same input gives the same outcome, wherever and however often it is counted. */
public final class Count {

    private Count() {}

    public static Outcome of(CountInput input) {
        throw new UnsupportedOperationException("rule " + input.rules().rule());
    }
}
