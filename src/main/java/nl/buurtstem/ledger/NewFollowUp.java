package nl.buurtstem.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.Outcomes.Standing;

/**
 * What happens after a count.
 *
 * @param text to everybody, in plain words
 * @param taken winners that are carried out, with their money
 * @param plain winners that go ahead and cost nothing
 * @param left winners that do not, where the vote advises
 * @param later winners of which it is not decided yet
 */
public record NewFollowUp(
        String text, String language, List<Taken> taken, List<Long> plain, List<LeftOut> left, List<Later> later) {

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

    /** A winner of which one hears more by this day. */
    public record Later(long option, LocalDate by) {}

    public NewFollowUp {
        text = Prose.text(text);
        taken = List.copyOf(taken);
        plain = List.copyOf(plain);
        left = List.copyOf(left);
        later = List.copyOf(later);
        Complaints complaints = new Complaints();
        NewLine.length(complaints, "text", text, TEXT_MIN, TEXT_MAX);
        complaints.refuseIfAny();
    }

    /** The same, when every winner is carried out. */
    public static NewFollowUp of(String text, String language, List<Taken> taken) {
        return new NewFollowUp(text, language, taken, List.of(), List.of(), List.of());
    }

    /**
     * Looks whether every winner that is left, and nothing else, is spoken of, and whether that agrees with what was promised to voters.
     *
     * @throws nl.buurtstem.kernel.Refused naming everything that does not
     */
    void check(ToSay open, LocalDate today) {
        Complaints complaints = new Complaints();
        open.winners().forEach(winner -> check(open, winner, complaints));
        later.forEach(one -> complaints.require(
                one.by().isAfter(today) && !one.by().isAfter(today.plusYears(1)),
                "by-" + one.option(),
                LedgerRefusal.HEAR_BY));
        int spoken = taken.size() + plain.size() + left.size() + later.size();
        complaints.require(spoken == open.winners().size(), "text", LedgerRefusal.CHOICE_MISSING);
        complaints.refuseIfAny();
    }

    private void check(ToSay open, Standing winner, Complaints complaints) {
        long id = winner.option().id();
        Fate fate = fate(id).orElse(null);
        complaints.require(fate != null, "take-" + id, LedgerRefusal.CHOICE_MISSING);
        boolean may = fate == null || open.choices(winner).contains(fate);
        complaints.require(may, "take-" + id, fate == Fate.NO ? LedgerRefusal.VOTE_DECIDES : LedgerRefusal.COSTS_MONEY);
        complaints.require(!isLessWithoutReason(winner), "why-" + id, LedgerRefusal.LESS_WITHOUT_REASON);
    }

    /** What is said of the winner with this number. */
    Optional<Fate> fate(long option) {
        if (taken.stream().anyMatch(one -> one.option() == option)) {
            return Optional.of(Fate.YES);
        } else if (plain.contains(option)) {
            return Optional.of(Fate.PLAIN);
        } else if (left.stream().anyMatch(one -> one.option() == option)) {
            return Optional.of(Fate.NO);
        }
        return later.stream()
                .filter(one -> one.option() == option)
                .map(one -> Fate.LATER)
                .findFirst();
    }

    private boolean isLessWithoutReason(Standing winner) {
        Integer cost = winner.option().is().cost();
        return cost != null
                && taken.stream()
                        .filter(one -> one.option() == winner.option().id())
                        .anyMatch(one -> one.euros() < cost && one.why().length() < NewLine.TEXT_MIN);
    }
}
