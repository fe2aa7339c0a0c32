package nl.buurtstem.votes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.votes.count.VotingKind;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/** What a round must have before everybody reads it, and before it is fixed. */
final class Readiness {

    static final int OPTIONS_MIN = 2;

    private Readiness() {}

    /** Everything that stands in the way of showing it to everybody. */
    static Complaints toAnnounce(VotingRound round, List<RoundOption> options, LocalDate today) {
        Complaints complaints = new Complaints();
        NewRound is = round.is();
        complaints.require(is.influence() != null, "influence", VoteRefusal.INFLUENCE_MISSING);
        promise(complaints, is.influence(), is.way());
        complaints.require(!is.resultUse().isBlank(), "resultUse", VoteRefusal.RESULT_MISSING);
        when(complaints, is.when(), today);
        int least = least(round);
        if (options.size() < least) {
            complaints.add("options", VoteRefusal.OPTIONS_MISSING.because("min", least));
        }
        return complaints;
    }

    /** What people are told they decide is what the count gives: a poll has no winner, and where something wins the choice was not made before. */
    static void promise(Complaints complaints, @Nullable Influence influence, @Nullable Way way) {
        if (way == null) {
            return;
        }
        boolean poll = way.kind() == VotingKind.POLL;
        complaints.require(influence != Influence.DECIDE || !poll, "influence", VoteRefusal.INFLUENCE_TOO_MUCH);
        complaints.require(influence != Influence.INFORM || poll, "influence", VoteRefusal.INFLUENCE_TOO_LITTLE);
    }

    private static void when(Complaints complaints, NewRound.When when, LocalDate today) {
        Season season = when.season();
        Integer year = when.year();
        complaints.require(season != null || when.opensAt() != null, "season", VoteRefusal.WHEN_MISSING);
        if (when.opensAt() == null && season != null && year != null) {
            complaints.require(!season.lastDay(year).isBefore(today), "season", VoteRefusal.SEASON_PAST);
        }
    }

    /** One plan is enough to say yes or no to, where so many must say yes. */
    private static int least(VotingRound round) {
        RoundNorm norm = round.norm();
        boolean yesOrNo = round.way().isTicked() && norm != null && norm.of() == Norm.Of.SUPPORT;
        return yesOrNo ? 1 : OPTIONS_MIN;
    }

    /** Everything that stands in the way of fixing it. */
    static Complaints toFix(VotingRound round, List<RoundOption> options, long residents, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        Complaints complaints = toAnnounce(round, options, today);
        Instant opens = round.is().when().opensAt();
        complaints.require(opens != null, "opens", VoteRefusal.DATES_MISSING);
        complaints.require(opens == null || !opens.isBefore(now), "opens", VoteRefusal.DATES_PAST);
        complaints.require(round.norm() == null || residents > 0, "norm", StageRefusal.NORM_RESIDENTS);
        if (round.isBudget()) {
            costs(complaints, options, round.budget());
        }
        return complaints;
    }

    private static void costs(Complaints complaints, List<RoundOption> options, int budget) {
        complaints.require(options.stream().allMatch(one -> one.cost() > 0), "options", VoteRefusal.COST_MISSING);
        complaints.require(
                options.stream().allMatch(one -> one.cost() <= budget), "options", VoteRefusal.COST_OVER_BUDGET);
    }
}
