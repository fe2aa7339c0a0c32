package nl.buurtstem.votes;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.votes.count.BallotFault;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.votes.count.BallotRules;
import nl.buurtstem.votes.count.Mark;
import nl.buurtstem.votes.count.VotingKind;

/** What a voter's browser sends, read as a paper. */
final class BallotForm {

    private static final String ONE = "choice";
    private static final String BLANK = "blank";
    /** What a voter presses who means to leave points over. */
    static final String LESS = "less";

    private BallotForm() {}

    /** Whether the voter says that nothing is chosen: with a box, or as one of the choices where there is one. */
    static boolean isBlank(Typed typed) {
        return typed.has(BLANK) || typed.is(ONE, BLANK);
    }

    /** What is marked, whether that is allowed or not; what is no number is complained about. */
    static BallotPaper marked(VotingRound round, List<RoundOption> options, Typed typed, Complaints complaints) {
        List<Mark> marks = new ArrayList<>();
        for (RoundOption option : options) {
            if (round.way().isOne()) {
                if (typed.is(ONE, option.id())) {
                    marks.add(new Mark(option.id(), 1));
                }
            } else if (round.way().isTicked()) {
                if (typed.has(option.field())) {
                    marks.add(new Mark(option.id(), 1));
                }
            } else {
                number(option, typed, complaints, marks);
            }
        }
        return new BallotPaper(marks);
    }

    private static void number(RoundOption option, Typed typed, Complaints complaints, List<Mark> marks) {
        String digits = Typed.digits(typed.value(option.field()));
        if (digits.matches("\\d{1,4}")) {
            int value = Integer.parseInt(digits);
            if (value > 0) {
                marks.add(new Mark(option.id(), value));
            }
        } else if (!digits.isEmpty()) {
            complaints.add(option.field(), BallotFault.NOT_A_NUMBER_OF_POINTS.because());
        }
    }

    /**
     * The paper.
     *
     * @throws Refused with everything that is wrong with it
     */
    static BallotPaper read(VotingRound round, List<RoundOption> options, Typed typed, boolean declares) {
        Complaints complaints = new Complaints();
        BallotPaper paper = marked(round, options, typed, complaints);
        for (Complaint complaint : new BallotRules(round.rules(), RoundOption.counted(options)).check(paper)) {
            complaints.add("options", new Refused(complaint));
        }
        boolean blank = isBlank(typed);
        complaints.require(!paper.isBlank() || blank || !complaints.isEmpty(), "options", VoteRefusal.BLANK_MEANT);
        complaints.require(paper.isBlank() || !blank, "options", VoteRefusal.BLANK_AND_CHOICE);
        complaints.require(!declares || typed.has("declared"), "declared", VoteRefusal.DECLARATION_MISSING);
        complaints.refuseIfAny();
        return paper;
    }

    /** The same paper, once its voter knows of points that are left over; a blank one leaves all of them. */
    static BallotPaper meant(VotingRound round, Typed typed, BallotPaper paper) {
        long given = paper.marks().stream().mapToLong(Mark::value).sum();
        boolean over = round.way().kind() == VotingKind.POINTS && !paper.isBlank() && given < round.points();
        if (over && !typed.is("act", LESS)) {
            throw VoteRefusal.POINTS_LEFT.because("n", round.points() - given).at("options");
        }
        return paper;
    }
}
