package nl.buurtstem.discussion.subjects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/**
 * An open subject was changed in public.
 *
 * @param before what it said until then
 * @param language of those texts
 * @param reason in plain words; empty when only the texts changed and nobody gave one
 */
record SubjectChange(Instant at, Says before, String language, String reason, String reasonLanguage) {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 500;

    /** A change, with what the subject said after it. */
    record Step(SubjectChange change, Says after) {

        Says before() {
            return change.before();
        }
    }

    /** Every change as people read it. */
    static List<Step> steps(Subject now, List<SubjectChange> latestFirst) {
        List<Step> steps = new ArrayList<>();
        Says after = Says.of(now);
        for (SubjectChange change : latestFirst) {
            steps.add(new Step(change, after));
            after = change.before();
        }
        return steps;
    }

    /**
     * The reason for a change, cleaned.
     *
     * @throws nl.buurtstem.kernel.Refused when the rules change without one, or it would no longer say what they are
     */
    static String reason(Says before, Says after, String written) {
        String reason = Prose.text(written);
        int length = Prose.length(reason);
        boolean needed = before.hasOtherRules(after);
        Complaints complaints = new Complaints();
        if (needed && length == 0) {
            complaints.add("reason", SubjectRefusal.REASON_MISSING.because());
        } else if (length > REASON_MAX || length > 0 && length < REASON_MIN) {
            complaints.add(
                    "reason",
                    SubjectRefusal.REASON_LENGTH.because("min", REASON_MIN, "max", REASON_MAX, "length", length));
        }
        complaints.require(after.influence() != null, "influence", SubjectRefusal.INFLUENCE_MISSING);
        complaints.require(!after.resultUse().isBlank(), "resultUse", SubjectRefusal.RESULT_MISSING);
        complaints.refuseIfAny();
        return reason;
    }
}
