package nl.buurtstem.votes;

import nl.buurtstem.votes.count.BallotPaper;

/**
 * A paper on its way to become a ballot.
 *
 * @param key by which the round knows the paper
 * @param token of the ballot it becomes; nobody has it, so that a paper cannot be changed
 * @param receipt as it stands on the stub
 */
record PaperBallot(long round, byte[] key, String token, String receipt, BallotPaper paper) {

    /** Where its voter lives is known from their visit, and not from the paper. */
    Vote vote() {
        return new Vote(round, key, VoteChannel.DESK, null, Ballots.hash(token), receipt, paper);
    }

    /** Nothing of it stands in a log. */
    @Override
    public String toString() {
        return "a paper of round " + round;
    }
}
