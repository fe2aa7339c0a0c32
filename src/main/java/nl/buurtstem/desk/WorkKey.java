package nl.buurtstem.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one thing that waits.
 *
 * @param source which room it waits in; see {@link WaitingWork#source}
 * @param kind of what it is about, such as {@code idea}
 * @param id of what it is about
 */
public record WorkKey(String source, String kind, long id) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,20})\\.([a-z_-]{1,20})\\.(\\d{1,18})");

    /**
     * The key that {@link #toString} wrote.
     *
     * @throws nl.buurtstem.kernel.Refused (gone) when it is none
     */
    public static WorkKey of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw DeskRefusal.GONE.because();
        }
        return new WorkKey(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3)));
    }

    /** Where its page is. */
    String path() {
        return "/desk/items/" + source + "/" + kind + "/" + id;
    }

    @Override
    public String toString() {
        return source + "." + kind + "." + id;
    }
}
