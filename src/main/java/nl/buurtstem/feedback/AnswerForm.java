package nl.buurtstem.feedback;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What an official's browser sends; every complaint about it comes at once. */
record AnswerForm(
        @Nullable String move,
        @Nullable String possible,
        @Nullable String impossible,
        @Nullable String planned,
        @Nullable String who,
        @Nullable String why,
        @Nullable String whyHere,
        @Nullable String contact,
        @Nullable String hearBy,
        @Nullable String help,
        @Nullable String language) {

    private static final int YEARS_MAX = 10;

    /** A blank form. */
    static AnswerForm in(String language) {
        return new AnswerForm(null, null, null, null, null, null, null, null, null, null, language);
    }

    /**
     * The form, read.
     *
     * @param moves what can be done to the idea as it stands
     * @param languages the languages one may answer in
     */
    NewAnswer read(List<Move> moves, List<String> languages, LocalDate today) {
        Complaints complaints = new Complaints();
        Move chosen = complaints.read("move", () -> move(moves));
        LocalDate day = complaints.read("hearBy", () -> day(today));
        String tag = complaints.read("language", () -> language(languages));
        NewAnswer answer = null;
        try {
            answer = answer(chosen, day, tag == null ? "nl" : tag);
        } catch (Refused refused) {
            refused.complaints().stream()
                    .filter(complaint -> !isKnown(complaints, complaint))
                    .forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
        }
        complaints.refuseIfAny();
        return Objects.requireNonNull(answer);
    }

    /** One complaint about a day is enough. */
    private static boolean isKnown(Complaints complaints, Complaint complaint) {
        return complaints.list().stream().anyMatch(known -> known.field().equals(complaint.field()));
    }

    private NewAnswer answer(@Nullable Move chosen, @Nullable LocalDate day, String tag) {
        return new NewAnswer(
                chosen,
                or(possible),
                or(impossible),
                or(planned),
                or(who),
                or(why),
                or(whyHere),
                or(contact),
                day,
                helpGiven(),
                tag);
    }

    private @Nullable Move move(List<Move> moves) {
        if (or(move).isEmpty()) {
            return null;
        }
        return moves.stream()
                .filter(one -> one.name().equals(move))
                .findFirst()
                .orElseThrow(() -> FeedbackRefusal.MOVED_MEANWHILE.because());
    }

    private @Nullable LocalDate day(LocalDate today) {
        if (or(hearBy).isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(or(hearBy).strip());
            if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_MAX))) {
                throw FeedbackRefusal.DATE_PAST.because();
            }
            return day;
        } catch (DateTimeException e) {
            throw FeedbackRefusal.DATE_MISSING.because();
        }
    }

    private String language(List<String> languages) {
        if (!languages.contains(or(language))) {
            throw FeedbackRefusal.LANGUAGE_UNKNOWN.because();
        }
        return or(language);
    }

    private Help helpGiven() {
        for (Help one : Help.values()) {
            if (one.name().equals(help)) {
                return one;
            }
        }
        return Help.NONE;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
