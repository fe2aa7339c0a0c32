package nl.buurtstem.ledger;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.votes.RoundOption;

/**
 * What happens after a count.
 *
 * @param text to everybody, in plain words
 * @param taken winners that are carried out
 * @param left winners that are not, where the vote advises
 */
public record NewFollowUp(String text, String language, List<Taken> taken, List<LeftOut> left) {

    public static final int TEXT_MIN = 10;
    public static final int TEXT_MAX = 2000;

    /** A winner that is not carried out, and why. */
    public record LeftOut(long option, String reason) {

        public LeftOut {
            reason = Prose.text(reason);
            Complaints complaints = new Complaints();
            NewLine.length(complaints, "reason-" + option, reason, TEXT_MIN, NewLine.TEXT_MAX);
            complaints.refuseIfAny();
        }
    }

    public NewFollowUp {
        text = Prose.text(text);
        taken = List.copyOf(taken);
        left = List.copyOf(left);
        Complaints complaints = new Complaints();
        NewLine.length(complaints, "text", text, TEXT_MIN, TEXT_MAX);
        complaints.refuseIfAny();
    }

    /** Whether what wins is carried out, whatever the municipality thinks of it. */
    static boolean binds(Counted counted) {
        return counted.round().is().influence() == Influence.DECIDE;
    }

    /**
     * Looks whether every winner, and nothing else, is spoken of, and whether that agrees with what was promised to voters.
     *
     * @throws nl.buurtstem.kernel.Refused naming everything that does not
     */
    void check(Counted counted) {
        Complaints complaints = new Complaints();
        for (var winner : counted.winners()) {
            check(winner.option(), binds(counted), complaints);
        }
        complaints.require(
                taken.size() + left.size() == counted.winners().size(), "text", LedgerRefusal.CHOICE_MISSING);
        complaints.refuseIfAny();
    }

    private void check(RoundOption winner, boolean binds, Complaints complaints) {
        long id = winner.id();
        Optional<Taken> carried =
                taken.stream().filter(one -> one.option() == id).findFirst();
        boolean out = left.stream().anyMatch(one -> one.option() == id);
        complaints.require(carried.isPresent() || out, "take-" + id, LedgerRefusal.CHOICE_MISSING);
        complaints.require(!out || !binds, "take-" + id, LedgerRefusal.VOTE_DECIDES);
        Integer cost = winner.is().cost();
        boolean less = carried.isPresent()
                && cost != null
                && carried.get().euros() < cost
                && carried.get().why().length() < NewLine.TEXT_MIN;
        complaints.require(!less, "why-" + id, LedgerRefusal.LESS_WITHOUT_REASON);
    }
}
