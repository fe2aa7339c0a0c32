package nl.buurtstem.ideas;

import java.util.function.Predicate;

/** Something a move must carry. */
enum Need {
    REASON(IdeaRefusal.REASON_NEEDED, reason -> !reason.text().isEmpty()),
    CONTACT_AND_DATE(
            IdeaRefusal.CONTACT_AND_DATE_NEEDED,
            reason -> reason.has(Reason.Key.CONTACT) && reason.has(Reason.Key.DATE)),
    WHAT_IS_POSSIBLE(IdeaRefusal.POSSIBLE_NEEDED, reason -> reason.has(Reason.Key.POSSIBLE)),
    CAUSE(IdeaRefusal.CAUSE_NEEDED, reason -> reason.has(Reason.Key.CAUSE)),
    TARGET(IdeaRefusal.TARGET_NEEDED, reason -> reason.has(Reason.Key.INTO));

    private final IdeaRefusal refusal;
    private final Predicate<Reason> metBy;

    Need(IdeaRefusal refusal, Predicate<Reason> metBy) {
        this.refusal = refusal;
        this.metBy = metBy;
    }

    void check(Reason reason) {
        if (!metBy.test(reason)) {
            throw refusal.because();
        }
    }
}
