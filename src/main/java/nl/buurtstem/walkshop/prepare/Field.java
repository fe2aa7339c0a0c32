package nl.buurtstem.walkshop.prepare;

import java.util.List;

/**
 * One field of a small form.
 *
 * @param word message key of its label; its help stands under the same key with {@code .help}, if there is any
 * @param most how long a text may be
 * @param language of the text that is asked for; empty when it is anybody's
 */
record Field(String name, String word, Kind kind, int most, List<Choice> choices, String language) {

    /** How it is asked. */
    enum Kind {
        LINE,
        TEXT,
        /** One of many. */
        LIST,
        /** One of few, all of them seen. */
        RADIO,
        /** A place on the map: by its name, from a list of landmarks, or under a cross-hair. */
        PLACE
    }

    /**
     * One of the values one may choose.
     *
     * @param label in the reader's language
     */
    record Choice(String value, String label) {}

    static Field line(String name, String word, int most) {
        return new Field(name, word, Kind.LINE, most, List.of(), "");
    }

    static Field text(String name, String word, int most) {
        return new Field(name, word, Kind.TEXT, most, List.of(), "");
    }

    static Field spoken(String name, String word, Kind kind, int most, String language) {
        return new Field(name + "_" + language, word, kind, most, List.of(), language);
    }

    static Field list(String name, String word, List<Choice> choices) {
        return new Field(name, word, Kind.LIST, 0, choices, "");
    }

    static Field place(List<Choice> landmarks) {
        return new Field("place", "walkshop.stop.place", Kind.PLACE, 0, landmarks, "");
    }

    static Field radio(String name, String word, List<Choice> choices) {
        return new Field(name, word, Kind.RADIO, 0, choices, "");
    }
}
