package nl.buurtstem.votes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as it was typed; nothing is missing, only empty. */
record Typed(Map<String, String> fields) {

    private static final Pattern WHOLE =
            Pattern.compile("(\\d+|\\d{1,3}(?:[.,٬'\\s\\u00A0\\u202F]\\d{3})+)(?:[.,٫](?:00|-))?");
    private static final int MOST_DIGITS = 9;

    Typed {
        fields = Map.copyOf(fields);
    }

    String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** With the digits of any script as those of a computer: a phone in Arabic may type ٣ for 3. */
    static String digits(String typed) {
        return typed.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    boolean is(String field, Object value) {
        return value(field).equals(String.valueOf(value));
    }

    /** The constant of this name; null when there is none. */
    <E extends Enum<E>> @Nullable E named(String field, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    /** A whole number, forgiving signs between thousands and cents that are none; null when nothing was typed. */
    @Nullable
    Integer number(Complaints complaints, String field, int min, int max) {
        if (!has(field)) {
            return null;
        }
        String typed = digits(value(field)).replace("€", "").strip();
        Matcher whole = WHOLE.matcher(typed);
        if (!whole.matches()) {
            complaints.add(field, isPart(typed) ? VoteRefusal.NUMBER_WHOLE.because() : range(min, max));
            return null;
        }
        String digits = whole.group(1).replaceAll("\\D", "");
        Integer number = digits.length() > MOST_DIGITS ? null : Integer.valueOf(digits);
        if (number == null || number < min || number > max) {
            complaints.add(field, range(min, max));
            return null;
        }
        return number;
    }

    /** Digits with something between them that does not stand between thousands: 12,50 is not 1250. */
    private static boolean isPart(String typed) {
        return typed.matches("\\d+[\\d.,٫٬'\\s\\u00A0\\u202F-]*");
    }

    private static Refused range(int min, int max) {
        return VoteRefusal.NUMBER_RANGE.because("min", min, "max", max);
    }

    /** The moment in these two fields, in Dutch time; null when both are empty. */
    @Nullable
    Instant moment(Complaints complaints, String name) {
        if (!has(name + "Day")) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value(name + "Day"));
            LocalTime time = has(name + "Time") ? LocalTime.parse(value(name + "Time")) : LocalTime.of(9, 0);
            if (day.getYear() < 2000 || day.getYear() > 2200) {
                throw new DateTimeException("a year that is none of ours");
            }
            return day.atTime(time).atZone(Page.ZONE).toInstant();
        } catch (DateTimeException e) {
            complaints.add(name, VoteRefusal.MOMENT_MISSING.because());
            return null;
        }
    }

    int revision() {
        return value("revision").matches("\\d{1,9}") ? Integer.parseInt(value("revision")) : 0;
    }
}
