package nl.buurtstem.agenda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/** What a clerk's browser sends; each form says everything that is wrong with it at once. */
final class ItemForms {

    private ItemForms() {}

    /** What the committee advised. */
    record AdviceForm(@Nullable String advice, @Nullable String text) {

        static final AdviceForm EMPTY = new AdviceForm(null, null);

        Advice.Given given(String language) {
            Complaints complaints = new Complaints();
            Advice chosen =
                    complaints.read("advice", () -> choice(Advice.values(), advice, AgendaRefusal.ADVICE_MISSING));
            String reason = complaints.read("text", () -> Texts.reason(or(text)));
            complaints.refuseIfAny();
            return new Advice.Given(Objects.requireNonNull(chosen), Objects.requireNonNull(reason), language);
        }
    }

    /** What was decided. */
    record DecisionForm(
            @Nullable String decision,
            @Nullable String text,
            @Nullable String possible) {

        static final DecisionForm EMPTY = new DecisionForm(null, null, null);

        Decision.Taken taken(String language) {
            Complaints complaints = new Complaints();
            Decision chosen = complaints.read(
                    "decision", () -> choice(Decision.values(), decision, AgendaRefusal.DECISION_MISSING));
            String reason = complaints.read("text", () -> Texts.reason(or(text)));
            boolean enough = or(possible).strip().length() >= Texts.REASON_MIN;
            if (chosen == Decision.DECLINED && !enough) {
                complaints.add("possible", AgendaRefusal.POSSIBLE_MISSING.because("min", Texts.REASON_MIN));
            }
            complaints.refuseIfAny();
            return new Decision.Taken(
                    Objects.requireNonNull(chosen), Objects.requireNonNull(reason), or(possible), language);
        }
    }

    /** Where and how long an item is. */
    record ArrangeForm(
            @Nullable String meeting,
            @Nullable String position,
            @Nullable String minutes) {

        private static final int LAST = 99;

        static ArrangeForm of(AgendaItem item) {
            return new ArrangeForm(
                    Long.toString(item.meeting().id()),
                    Integer.toString(item.position()),
                    Integer.toString(item.minutes()));
        }

        /** The form, read. */
        record Arranged(long meeting, int position, int minutes) {}

        Arranged arranged() {
            Complaints complaints = new Complaints();
            Long on = complaints.read("meeting", () -> number(meeting, AgendaRefusal.MEETING_MISSING));
            Integer place = complaints.read("position", () -> place(position));
            Integer length = complaints.read("minutes", () -> minutes(minutes));
            complaints.refuseIfAny();
            return new Arranged(
                    Objects.requireNonNull(on), Objects.requireNonNull(place), Objects.requireNonNull(length));
        }

        private static int place(@Nullable String text) {
            long place = number(text, AgendaRefusal.POSITION_RANGE, "max", LAST);
            if (place < 1 || place > LAST) {
                throw AgendaRefusal.POSITION_RANGE.because("max", LAST);
            }
            return (int) place;
        }

        private static int minutes(@Nullable String text) {
            long minutes = or(text).matches("\\d{1,4}") ? Long.parseLong(or(text)) : 0;
            return AgendaItem.requireMinutes((int) minutes);
        }
    }

    /** When and where a meeting is, in Dutch time. */
    record MeetingForm(
            @Nullable String day,
            @Nullable String time,
            @Nullable String place) {

        static final MeetingForm EMPTY = new MeetingForm(null, "19:30", null);

        static MeetingForm of(Meeting meeting) {
            var local = meeting.startsAt().atZone(Page.ZONE);
            return new MeetingForm(
                    local.toLocalDate().toString(), local.toLocalTime().toString(), meeting.place());
        }

        Instant startsAt() {
            Complaints complaints = new Complaints();
            LocalDate date = complaints.read("day", () -> date(or(day)));
            LocalTime clock = complaints.read("time", () -> clock(or(time)));
            if (or(place).strip().length() > Texts.PLACE_MAX) {
                complaints.add("place", AgendaRefusal.PLACE_LENGTH.because("max", Texts.PLACE_MAX));
            }
            complaints.refuseIfAny();
            return Objects.requireNonNull(date)
                    .atTime(Objects.requireNonNull(clock))
                    .atZone(Page.ZONE)
                    .toInstant();
        }

        String where() {
            return or(place);
        }

        private static LocalDate date(String text) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() < 2000 || date.getYear() > 2200) {
                    throw AgendaRefusal.MOMENT_MISSING.because();
                }
                return date;
            } catch (DateTimeException e) {
                throw AgendaRefusal.MOMENT_MISSING.because();
            }
        }

        private static LocalTime clock(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                throw AgendaRefusal.MOMENT_MISSING.because();
            }
        }
    }

    /** Why an idea is put on the agenda without enough likes. */
    record NominationForm(
            @Nullable String meeting, @Nullable String reason) {

        static final NominationForm EMPTY = new NominationForm(null, null);

        /** The form, read; without a meeting: the next one. */
        record Nominated(@Nullable Long meeting, String reason) {}

        Nominated nominated() {
            Complaints complaints = new Complaints();
            Long on = or(meeting).isEmpty()
                    ? null
                    : complaints.read("meeting", () -> number(meeting, AgendaRefusal.MEETING_MISSING));
            String why = complaints.read("reason", () -> Texts.reason(or(reason)));
            complaints.refuseIfAny();
            return new Nominated(on, Objects.requireNonNull(why));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long number(@Nullable String text, Refusal refusal, Object... values) {
        if (!or(text).matches("\\d{1,18}")) {
            throw refusal.because(values);
        }
        return Long.parseLong(or(text));
    }

    private static <E extends Enum<E>> E choice(E[] all, @Nullable String name, Refusal missing) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing.because());
    }
}
