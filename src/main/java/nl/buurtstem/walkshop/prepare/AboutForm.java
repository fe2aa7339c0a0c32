package nl.buurtstem.walkshop.prepare;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.walkshop.NewWalkshop;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRefusal;
import org.jspecify.annotations.Nullable;

/** What a browser sends of what a walkshop says about itself. */
final class AboutForm {

    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2200;

    private AboutForm() {}

    static Typed blank(String language, String area, String subject) {
        return Typed.of("language", language, "area", area, "startsAt", "10:00", "subject", subject);
    }

    static Typed of(Walkshop now) {
        LocalDate day = now.day();
        LocalTime startsAt = now.startsAt();
        Long subject = now.subject();
        return Typed.of(
                "area", String.valueOf(now.area()),
                "title", now.title(),
                "question", now.question(),
                "language", now.language(),
                "day", day == null ? "" : day.toString(),
                "startsAt", startsAt == null ? "" : startsAt.toString(),
                "meetingPlace", now.meetingPlace(),
                "subject", subject == null ? "" : subject.toString(),
                "revision", String.valueOf(now.revision()));
    }

    /**
     * The walkshop, or everything that is wrong with it.
     *
     * @param areas those one may choose
     * @param subjects likewise; besides, one may choose none
     */
    static NewWalkshop read(Typed typed, List<Integer> areas, List<Long> subjects, List<String> languages) {
        Complaints complaints = new Complaints();
        Long area = typed.number("area");
        boolean known = area != null && areas.contains(area.intValue());
        complaints.require(known, "area", WalkshopRefusal.AREA_MISSING);
        Long subject = typed.number("subject");
        complaints.require(
                !typed.has("subject") || subjects.contains(subject), "subject", WalkshopRefusal.SUBJECT_UNKNOWN);
        complaints.require(languages.contains(typed.value("language")), "language", WalkshopRefusal.LANGUAGE_UNKNOWN);
        LocalDate day = complaints.read("day", () -> day(typed.value("day")));
        LocalTime startsAt = complaints.read("startsAt", () -> time(typed.value("startsAt")));
        NewWalkshop walkshop = Reading.whole(
                complaints,
                () -> new NewWalkshop(
                        area == null ? 0 : area.intValue(),
                        typed.value("title"),
                        typed.value("question"),
                        typed.value("language"),
                        day,
                        startsAt,
                        typed.value("meetingPlace"),
                        subject));
        complaints.refuseIfAny();
        return requireNonNull(walkshop);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX)) {
                throw new DateTimeException("a year that is none of ours");
            }
            return day;
        } catch (DateTimeException e) {
            throw WalkshopRefusal.DAY_UNREADABLE.because();
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw WalkshopRefusal.TIME_UNREADABLE.because();
        }
    }
}
