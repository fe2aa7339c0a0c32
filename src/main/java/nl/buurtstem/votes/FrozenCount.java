package nl.buurtstem.votes;

import nl.buurtstem.votes.count.Outcome;

/**
 * What came of a round, as it was computed at its closing.
 *
 * @param voters people who voted
 * @param ballots ballots there were, void ones included
 * @param lotSecret what broke ties; its hash was public before the first vote
 */
record FrozenCount(int voters, int ballots, Outcome outcome, String lotSecret) {}
