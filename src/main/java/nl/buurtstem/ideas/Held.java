package nl.buurtstem.ideas;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.moderation.signs.Snippet;

/** Which words somebody reads before they are added to what is public already. */
final class Held {

    private Held() {}

    /** Whether personal data, a link, a threat or something else stands out in a text. */
    static boolean holds(String text) {
        return !found(List.of(text)).isEmpty() || Reading.of(List.of(text)).isHeld();
    }

    /** Whether something stands out in the new texts that did not in the old ones. */
    static boolean holds(List<String> now, List<String> before) {
        Set<String> fresh = found(now);
        fresh.removeAll(found(before));
        return !fresh.isEmpty()
                || Reading.of(now).isHeld() && !Reading.of(before).isHeld();
    }

    private static Set<String> found(List<String> texts) {
        return Reading.of(texts).snippets().stream().map(Snippet::marked).collect(Collectors.toSet());
    }
}
