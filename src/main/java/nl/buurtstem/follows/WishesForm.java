package nl.buurtstem.follows;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends about how somebody wants their mail; words as typed.
 *
 * @param quiet whether there are quiet hours
 * @param likes whether mail comes about ideas they like
 */
record WishesForm(
        @Nullable String quiet,
        @Nullable String from,
        @Nullable String until,
        @Nullable String most,
        @Nullable String likes) {

    private static final String YES = "yes";

    static WishesForm of(Wishes wishes) {
        QuietHours hours = wishes.quiet().isNone() ? QuietHours.USUAL : wishes.quiet();
        return new WishesForm(
                wishes.quiet().isNone() ? null : YES,
                hours.from().toString(),
                hours.until().toString(),
                String.valueOf(wishes.most()),
                wishes.likes() ? YES : null);
    }

    boolean isQuiet() {
        return YES.equals(quiet);
    }

    boolean wantsLikes() {
        return YES.equals(likes);
    }

    String typedFrom() {
        return Objects.requireNonNullElse(from, "");
    }

    String typedUntil() {
        return Objects.requireNonNullElse(until, "");
    }

    String typedMost() {
        return Objects.requireNonNullElse(most, "");
    }

    Wishes read() {
        QuietHours hours = isQuiet()
                ? new QuietHours(time(typedFrom(), "from"), time(typedUntil(), "until"))
                : new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        return new Wishes(hours, number(), wantsLikes());
    }

    private static LocalTime time(String text, String field) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw FollowRefusal.TIME_UNKNOWN.because().at(field);
        }
    }

    private int number() {
        try {
            int typed = Integer.parseInt(typedMost().strip());
            return new Wishes(QuietHours.USUAL, typed, true).most();
        } catch (NumberFormatException notANumber) {
            throw FollowRefusal.MOST_RANGE
                    .because("min", 1, "max", Wishes.MOST_EVER)
                    .at("most");
        } catch (Refused outOfRange) {
            throw outOfRange.at("most");
        }
    }
}
