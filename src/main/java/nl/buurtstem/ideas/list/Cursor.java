package nl.buurtstem.ideas.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * From which idea a page of a list goes on, or up to which it goes back: what the list is sorted by, and the id.
 *
 * @param forward whether the page follows this idea
 * @param day which day's shuffle it is about
 */
record Cursor(boolean forward, LocalDate day, String key, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_([-+.:0-9TZE]{1,40})_(\\d{1,18})");

    /** The page that an address asks for; null for the first, also when the address makes no sense. */
    static @Nullable Cursor of(MultiValueMap<String, String> query) {
        String after = query.getFirst("after");
        String before = query.getFirst("before");
        return after != null ? read(true, after) : before != null ? read(false, before) : null;
    }

    private static @Nullable Cursor read(boolean forward, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return new Cursor(
                    forward, LocalDate.parse(matcher.group(1)), matcher.group(2), Long.parseLong(matcher.group(3)));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    String text() {
        return day + "_" + key + "_" + id;
    }
}
