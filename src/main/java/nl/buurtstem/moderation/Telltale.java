package nl.buurtstem.moderation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what should not stand in public without a thought: e-mail addresses, phone and bank account numbers, number plates; and
 * links. A person looks at what it finds.
 */
public final class Telltale {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}\\.\\p{L}{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{N}])(?:\\+|00|0)[1-9](?:[ .\\-/()]{0,3}\\p{N}){7,12}(?!\\p{N})");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2} ?[A-Z]{4}(?: ?\\d){10}(?!\\p{N})|(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?: ?\\d{4}){3,6}(?!\\p{N})",
            Pattern.CASE_INSENSITIVE);
    /** Six letters and digits in three groups, as on a Dutch car; letters alone or digits alone are something else. */
    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?=[A-Z\\d-]*[A-Z])(?=[A-Z\\d-]*\\d)(?:[A-Z]{1,3}|\\d{1,3})-(?:[A-Z]{2,3}|\\d{2,3})-(?:[A-Z]{1,2}|\\d{1,2})(?![\\p{L}\\p{N}-])");

    private static final List<Pattern> PERSONAL = List.of(EMAIL, PHONE, ACCOUNT, PLATE);

    private static final Pattern LINK = Pattern.compile(
            "https?://|\\bwww\\.|(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{2,63})*\\.(?:(?:nl|com|org|net|eu|be|info|io)(?![\\p{L}\\p{N}@-]|\\.\\p{L})|\\p{L}{2,10}/\\S)",
            Pattern.CASE_INSENSITIVE);

    private Telltale() {}

    /** Whether it tells how to reach or recognise somebody. */
    public static boolean personalIn(String text) {
        return PERSONAL.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether it leads to a page elsewhere. */
    public static boolean linkIn(String text) {
        return LINK.matcher(text).find();
    }
}
