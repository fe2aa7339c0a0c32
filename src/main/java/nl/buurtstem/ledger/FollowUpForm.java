package nl.buurtstem.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.votes.Outcomes.Standing;
import org.jspecify.annotations.Nullable;

/** What a browser sends to say what happens after a count; the fields of a winner end in the number of its option. */
final class FollowUpForm {

    private static final int WEEKS_TO_BEGIN = 4;

    private FollowUpForm() {}

    /** As it is before anything was typed: what people voted on is what there is for it. What is to happen is chosen by whoever fills it in. */
    static Typed blank(ToSay open, String language, LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        fields.put("language", language);
        fields.put("after", String.valueOf(open.said()));
        for (Standing winner : open.winners()) {
            long id = winner.option().id();
            Integer cost = winner.option().is().cost();
            fields.put("euros-" + id, cost == null ? "" : cost.toString());
            fields.put("begins-" + id, today.plusWeeks(WEEKS_TO_BEGIN).toString());
        }
        return new Typed(fields);
    }

    /** What this form says of a winner; null when nothing. */
    static @Nullable Fate fate(Typed typed, long option) {
        return List.of(Fate.values()).stream()
                .filter(fate -> typed.is("take-" + option, fate.css()))
                .findFirst()
                .orElse(null);
    }

    /** The form, read; every complaint about it comes at once. */
    static NewFollowUp read(ToSay open, Typed typed, List<String> languages, LocalDate today) {
        Complaints complaints = new Complaints();
        String language = typed.language(complaints, languages);
        Read read = new Read();
        open.winners().forEach(winner -> read.winner(winner.option().id(), typed, complaints));
        NewFollowUp said = Typed.whole(
                complaints,
                () -> new NewFollowUp(typed.value("text"), language, read.taken, read.plain, read.left, read.later));
        complaints.refuseIfAny();
        Objects.requireNonNull(said).check(open, today);
        return said;
    }

    /** What was read of winners so far. */
    private static final class Read {

        private final List<Taken> taken = new ArrayList<>();
        private final List<Long> plain = new ArrayList<>();
        private final List<NewFollowUp.LeftOut> left = new ArrayList<>();
        private final List<NewFollowUp.Later> later = new ArrayList<>();

        void winner(long id, Typed typed, Complaints complaints) {
            switch (fate(typed, id)) {
                case YES -> addIf(taken, taken(id, typed, complaints));
                case PLAIN -> plain.add(id);
                case NO ->
                    addIf(
                            left,
                            Typed.whole(complaints, () -> new NewFollowUp.LeftOut(id, typed.value("reason-" + id))));
                case LATER -> {
                    LocalDate by = typed.day(complaints, "by-" + id);
                    addIf(later, by == null ? null : new NewFollowUp.Later(id, by));
                }
                case null -> complaints.add("take-" + id, LedgerRefusal.CHOICE_MISSING.because());
            }
        }
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
