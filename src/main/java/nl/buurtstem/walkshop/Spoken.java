package nl.buurtstem.walkshop;

import java.util.Map;
import java.util.TreeMap;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/** One text in several languages, by tag. */
public final class Spoken {

    private Spoken() {}

    /** In this language; else in Dutch, else in any; empty when there is none. */
    public static String in(Map<String, String> texts, String language) {
        String found = texts.get(language);
        if (found != null) {
            return found;
        }
        String dutch = texts.get(Language.SOURCE);
        return dutch != null ? dutch : texts.values().stream().findFirst().orElse("");
    }

    /** Those that say something, cleaned; complains about the field {@code name_tag} of one that is too long. */
    static Map<String, String> read(Complaints complaints, String name, Map<String, String> texts, int max) {
        Map<String, String> read = new TreeMap<>();
        texts.forEach((tag, written) -> {
            String text = Prose.text(written);
            Length.require(complaints, name + "_" + tag, text, 0, max);
            if (!text.isEmpty()) {
                read.put(tag, text);
            }
        });
        return Map.copyOf(read);
    }
}
