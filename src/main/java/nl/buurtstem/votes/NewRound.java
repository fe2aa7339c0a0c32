package nl.buurtstem.votes;

import java.time.Instant;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.count.VotingKind;
import org.jspecify.annotations.Nullable;

/** What a draft of a round says, correct but perhaps not complete: making one collects every complaint, each under the name of its field. */
public record NewRound(
        String question,
        String body,
        String language,
        int area,
        @Nullable Influence influence,
        String resultUse,
        Way way,
        Sizes sizes,
        Voters voters,
        boolean secret,
        When when) {

    public static final int QUESTION_MIN = 10;
    public static final int QUESTION_MAX = 150;
    public static final int BODY_MIN = 20;
    public static final int BODY_MAX = 5000;
    public static final int RESULT_MAX = 1000;

    /**
     * The numbers of a round.
     *
     * @param winners how many options win
     * @param budget whole euros
     * @param points to divide
     * @param most options one may choose; null: any number
     * @param parts what may go to a theme at most
     */
    public record Sizes(
            int winners,
            @Nullable Integer budget,
            @Nullable Integer points,
            @Nullable Integer most,
            Map<Theme, Integer> parts) {

        public static final Sizes ONE_WINNER = new Sizes(1, null, null, null, Map.of());

        public Sizes {
            parts = Map.copyOf(parts);
        }
    }

    /**
     * Who may vote, as they declare themselves.
     *
     * @param age from which; null: any
     * @param residence whether they must live in the area
     * @param entrance what lets them in
     */
    public record Voters(@Nullable Integer age, boolean residence, Entrance entrance) {}

    /** When it is: a season of a year, two moments, or nothing yet. */
    public record When(
            @Nullable Season season,
            @Nullable Integer year,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        public static When about(Season season, int year) {
            return new When(season, year, null, null);
        }

        public static When between(Instant opensAt, Instant closesAt) {
            return new When(null, null, opensAt, closesAt);
        }
    }

    public NewRound {
        question = Prose.line(question);
        body = Prose.text(body);
        resultUse = Prose.text(resultUse);
        secret = secret || way != Way.POLL;
        Complaints complaints = new Complaints();
        length(complaints, "question", question, QUESTION_MIN, QUESTION_MAX);
        length(complaints, "body", body, BODY_MIN, BODY_MAX);
        length(complaints, "resultUse", resultUse, 0, RESULT_MAX);
        sizes(complaints, way, sizes);
        Instant opens = when.opensAt();
        Instant closes = when.closesAt();
        complaints.require(
                (opens == null) == (closes == null), opens == null ? "opens" : "closes", VoteRefusal.DATES_MISSING);
        complaints.require(
                opens == null || closes == null || opens.isBefore(closes), "closes", VoteRefusal.DATES_TURNED);
        complaints.refuseIfAny();
    }

    /** The same in other words. */
    NewRound saying(String newQuestion, String newBody, String newUse, String newLanguage) {
        return new NewRound(
                newQuestion, newBody, newLanguage, area, influence, newUse, way, sizes, voters, secret, when);
    }

    private static void length(Complaints complaints, String field, String text, int min, int max) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, VoteRefusal.TEXT_LENGTH.because("min", min, "max", max, "length", length));
        }
    }

    private static void sizes(Complaints complaints, Way way, Sizes sizes) {
        complaints.require(
                way.kind() != VotingKind.BUDGET || sizes.budget() != null, "budget", VoteRefusal.BUDGET_MISSING);
        complaints.require(
                way.kind() != VotingKind.POINTS || sizes.points() != null, "points", VoteRefusal.POINTS_MISSING);
    }
}
