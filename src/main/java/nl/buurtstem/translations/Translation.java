package nl.buurtstem.translations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A translation as somebody made it.
 *
 * @param number counts from 1: a later one stands in place of it
 * @param words by the names of the parts
 * @param originals what each was made of
 * @param madeName by whom, as public name
 * @param late whether the original was fixed before
 */
public record Translation(
        String kind,
        long thing,
        String language,
        int number,
        Map<String, String> words,
        Map<String, String> originals,
        String madeName,
        Instant madeAt,
        boolean late) {

    public Translation {
        words = Map.copyOf(words);
        originals = Map.copyOf(originals);
    }

    /** This part in the other language; null when there is none, or when it was made of another text than this one. */
    public @Nullable String of(String part, String original) {
        return original.isEmpty() ? "" : original.equals(originals.get(part)) ? words.get(part) : null;
    }

    /** Whether it still says everything that this original says. */
    boolean covers(Original original) {
        return original.textsFor(language).entrySet().stream()
                .allMatch(text -> of(text.getKey(), text.getValue()) != null);
    }

    /** The name, kept from turning the direction of the sentence it stands in. */
    public String isolatedName() {
        return "\u2068" + madeName + "\u2069";
    }
}
