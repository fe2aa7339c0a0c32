package nl.buurtstem.walkshop;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a lens is what somebody looks through every day: they would see nothing new. */
final class OwnWork {

    /** Shorter words (and, the, with) say nothing. */
    private static final int WORD_MIN = 4;

    private OwnWork() {}

    /**
     * @param lens its name
     * @param known other words for whoever works with it
     * @param work what somebody does, in their own words
     */
    static boolean matches(String lens, List<String> known, String work) {
        List<String> theirs = words(work);
        return words(lens).stream().anyMatch(word -> theirs.stream().anyMatch(one -> isAlike(word, one)))
                || known.stream().flatMap(one -> words(one).stream()).anyMatch(theirs::contains);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= WORD_MIN)
                .toList();
    }

    /** The same word, or one that begins with the other: teacher, teachers. */
    private static boolean isAlike(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.startsWith(shorter) && longer.length() - shorter.length() <= 2;
    }
}
