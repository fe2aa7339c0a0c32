package nl.buurtstem.agenda;

import java.util.Locale;

/** What a committee thinks of an idea. */
public enum Advice {
    POSITIVE,
    MIXED,
    NEGATIVE;

    /** Message key of its name. */
    public String word() {
        return "agenda.advice." + name().toLowerCase(Locale.ROOT);
    }

    /** What the committee said, with its reason in the language it is written in. */
    public record Given(Advice advice, String text, String language) {

        public Given {
            text = Texts.reason(text);
        }
    }
}
