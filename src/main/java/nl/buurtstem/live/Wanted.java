package nl.buurtstem.live;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;

/**
 * An idea that a page shows.
 *
 * @param seen the version it shows; empty when it does not know
 */
record Wanted(long idea, String seen) {

    static final int MOST = 60;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?::([a-z0-9-]{1,40}))?");

    /** What a page sends: {@code 7:collecting-12,8}. */
    static List<Wanted> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw WebRefusal.NOT_UNDERSTOOD.because();
        }
        List<Wanted> all =
                Arrays.stream(text.split(",", MOST + 1)).map(Wanted::one).toList();
        if (all.size() > MOST || all.stream().map(Wanted::idea).distinct().count() < all.size()) {
            throw WebRefusal.NOT_UNDERSTOOD.because();
        }
        return all;
    }

    private static Wanted one(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw WebRefusal.NOT_UNDERSTOOD.because();
        }
        String seen = found.group(2);
        return new Wanted(Long.parseLong(found.group(1)), seen == null ? "" : seen);
    }
}
