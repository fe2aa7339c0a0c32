package nl.buurtstem.statements;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/**
 * A session that an official is about to plan, complete and correct: making one collects every complaint, each under the name of
 * its component.
 *
 * @param seeds the statements to begin with, in their order
 */
public record NewSession(
        String question,
        String language,
        Instant opensAt,
        Instant closesAt,
        boolean ownStatements,
        List<String> seeds) {

    public static final int QUESTION_MIN = 10;
    public static final int QUESTION_MAX = 300;
    public static final int SEEDS_MIN = 3;
    public static final int SEEDS_MAX = 20;

    public NewSession {
        question = Prose.line(question);
        seeds = seeds.stream().map(Prose::line).filter(line -> !line.isEmpty()).toList();
        Complaints complaints = new Complaints();
        int length = Prose.length(question);
        if (length < QUESTION_MIN || length > QUESTION_MAX) {
            complaints.add(
                    "question",
                    StatementRefusal.QUESTION_LENGTH.because(
                            "min", QUESTION_MIN, "max", QUESTION_MAX, "length", length));
        }
        requireTime(complaints, opensAt, closesAt);
        requireSeeds(complaints, seeds);
        complaints.refuseIfAny();
    }

    private static void requireTime(Complaints complaints, Instant opensAt, Instant closesAt) {
        complaints.require(
                !closesAt.isBefore(opensAt.plus(Session.SHORTEST)), "closes", StatementRefusal.CLOSES_BEFORE);
        if (closesAt.isAfter(opensAt.plus(Session.LONGEST))) {
            complaints.add("closes", StatementRefusal.TOO_LONG.because("days", Session.LONGEST.toDays()));
        }
    }

    private static void requireSeeds(Complaints complaints, List<String> seeds) {
        if (seeds.size() < SEEDS_MIN || seeds.size() > SEEDS_MAX) {
            complaints.add(
                    "seeds",
                    StatementRefusal.SEEDS_NUMBER.because("min", SEEDS_MIN, "max", SEEDS_MAX, "n", seeds.size()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < seeds.size(); i++) {
            String seed = seeds.get(i);
            if (!NewStatement.isLong(seed)) {
                complaints.add("seeds", seedLength(i + 1, Prose.length(seed)));
            }
            if (!seen.add(seed.toLowerCase(Locale.ROOT))) {
                complaints.add("seeds", StatementRefusal.SEED_TWICE.because("n", i + 1));
            }
        }
    }

    private static nl.buurtstem.kernel.Refused seedLength(int number, int length) {
        return StatementRefusal.SEED_LENGTH.because(
                "n", number, "min", NewStatement.TEXT_MIN, "max", NewStatement.TEXT_MAX, "length", length);
    }

    /** The same, opening no earlier than now: what should have been open already opens at once. */
    NewSession from(Instant now) {
        return opensAt.isBefore(now) ? new NewSession(question, language, now, closesAt, ownStatements, seeds) : this;
    }
}
