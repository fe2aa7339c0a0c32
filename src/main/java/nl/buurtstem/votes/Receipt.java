package nl.buurtstem.votes;

/**
 * What a voter takes home.
 *
 * @param receipt stands beside the ballot, and in the list of all ballots once the round is closed
 * @param token with which the ballot can be changed until then; nobody else has it
 */
public record Receipt(VotingRound round, String receipt, String token, boolean changed) {

    /** Where the ballot is changed. */
    public String change() {
        return round.path() + "/change/" + token;
    }

    @Override
    public String toString() {
        return "a receipt of round " + round.id();
    }
}
