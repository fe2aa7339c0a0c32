package nl.buurtstem.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.votes.Outcomes.Standing;
import org.jspecify.annotations.Nullable;

/** What a browser sends to say what happens after a count; the fields of a winner end in the number of its option. */
final class FollowUpForm {

    private static final int WEEKS_TO_BEGIN = 4;
    private static final String NO = "no";

    private FollowUpForm() {}

    /** As it is before anything was typed: what people voted on is what there is for it. */
    static Typed blank(Counted counted, String language, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        fields.put("language", language);
        for (Standing winner : counted.winners()) {
            long id = winner.option().id();
            Integer cost = winner.option().is().cost();
            fields.put("euros-" + id, cost == null ? "" : cost.toString());
            fields.put("begins-" + id, today.plusWeeks(WEEKS_TO_BEGIN).toString());
            fields.put("take-" + id, NewFollowUp.binds(counted) ? "yes" : "");
        }
        return new Typed(fields);
    }

    /** The form, read; every complaint about it comes at once. */
    static NewFollowUp read(Counted counted, Typed typed, List<String> languages) {
        Complaints complaints = new Complaints();
        String language = typed.language(complaints, languages);
        List<Taken> taken = new ArrayList<>();
        List<NewFollowUp.LeftOut> left = new ArrayList<>();
        for (Standing winner : counted.winners()) {
            long id = winner.option().id();
            boolean out = typed.is("take-" + id, NO) && !NewFollowUp.binds(counted);
            if (out) {
                NewFollowUp.LeftOut one =
                        Typed.whole(complaints, () -> new NewFollowUp.LeftOut(id, typed.value("reason-" + id)));
                addIf(left, one);
            } else {
                boolean chosen = NewFollowUp.binds(counted) || typed.has("take-" + id);
                complaints.require(chosen, "take-" + id, LedgerRefusal.CHOICE_MISSING);
                addIf(taken, chosen ? taken(id, typed, complaints) : null);
            }
        }
        NewFollowUp said = Typed.whole(complaints, () -> new NewFollowUp(typed.value("text"), language, taken, left));
        complaints.refuseIfAny();
        return Objects.requireNonNull(said);
    }

    private static <T> void addIf(List<T> all, @Nullable T one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static @Nullable Taken taken(long id, Typed typed, Complaints complaints) {
        long euros = typed.euros(complaints, "euros-" + id, 0);
        LocalDate begins = typed.day(complaints, "begins-" + id);
        LocalDate ends = typed.day(complaints, "ends-" + id);
        return Typed.whole(
                complaints,
                () -> new Taken(
                        id,
                        euros,
                        typed.value("owner-" + id),
                        typed.value("contact-" + id),
                        Objects.requireNonNullElse(begins, LocalDate.MIN),
                        Objects.requireNonNullElse(ends, LocalDate.MAX),
                        typed.value("why-" + id)));
    }
}
