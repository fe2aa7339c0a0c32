package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.translations.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to fill in.
 *
 * @param options in this voter's order
 * @param translated in other languages
 * @param typed what is filled in so far
 * @param once what makes this form the voter's own; empty where a ballot is changed
 * @param token of the ballot that is changed; empty for a first vote
 * @param code from a letter; empty for who is signed in
 * @param postcode whether a postcode is asked for, and looked up
 * @param neighbourhoods where a voter may live, to be said or not; none for a round of one neighbourhood
 */
record BallotView(
        VotingRound round,
        String areaName,
        List<RoundOption> options,
        Translated translated,
        Typed typed,
        String once,
        String token,
        String code,
        Homes.Check postcode,
        List<Area> neighbourhoods,
        List<Complaint> complaints) {

    boolean isChange() {
        return !token.isEmpty();
    }

    /** Whether the voter declares where they live or how old they are. */
    boolean declares() {
        return !isChange()
                && (round.is().voters().residence() || round.is().voters().age() != null);
    }

    /** Whether a voter may say in which neighbourhood they live: where no postcode says so. */
    boolean asksNeighbourhood() {
        return !isChange() && !neighbourhoods.isEmpty() && postcode != Homes.Check.LOOKED_UP;
    }

    boolean asksPostcode() {
        return postcode != Homes.Check.NOT_ASKED;
    }

    boolean isLookedUp() {
        return postcode == Homes.Check.LOOKED_UP;
    }

    @Nullable
    Left left() {
        return Left.of(round, options, typed);
    }

    /** Whether the voter was told that points are over, and may send the ballot all the same. */
    boolean leavesPoints() {
        return complaints.stream().anyMatch(one -> one.refusal() == VoteRefusal.POINTS_LEFT);
    }

    boolean isBlank() {
        return BallotForm.isBlank(typed);
    }

    /** From how many ballots on they are published one by one; 0: always. */
    long listedFrom() {
        return round.listedFrom(options.size());
    }

    String action() {
        return round.path() + (isChange() ? "/change" : code.isEmpty() ? "/ballot" : "/letter");
    }
}
