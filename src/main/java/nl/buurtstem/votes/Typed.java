package nl.buurtstem.votes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as it was typed; nothing is missing, only empty. */
record Typed(Map<String, String> fields) {

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

    /** A whole number, forgiving spaces, dots and commas between thousands; null when nothing was typed. */
    @Nullable
    Integer number(Complaints complaints, String field, int min, int max) {
        if (!has(field)) {
            return null;
        }
        String digits = digits(value(field)).replaceAll("[€\\s.,\\u00A0]", "");
        Integer number = digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
        if (number == null || number < min || number > max) {
            complaints.add(field, VoteRefusal.NUMBER_RANGE.because("min", min, "max", max));
            return null;
        }
        return number;
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
