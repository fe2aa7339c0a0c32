package nl.buurtstem.ideas;

import java.util.Map;

/**
 * Why a move was made, in plain words, and the named values that its sentence on the timeline speaks of.
 *
 * @param text as written; empty when the program or the author moved it
 * @param language tag of the language it is written in
 * @param detail named values; those in {@link Key} have a meaning to this room
 */
public record Reason(String text, String language, Map<String, String> detail) {

    /** No words: what the program and authors give. */
    public static final Reason NONE = new Reason("", "nl", Map.of());

    /** Names in {@link Reason#detail} that moves ask for. */
    public static final class Key {
        /** The named person or desk to turn to. */
        public static final String CONTACT = "contact";
        /** When it is ready, or until when one hears more: an ISO date. */
        public static final String DATE = "date";
        /** What is possible, when the idea itself is not. */
        public static final String POSSIBLE = "possible";
        /** Why it expired: a name of {@link ExpiryCause}. */
        public static final String CAUSE = "cause";
        /** The day that was named before and turned out too early: an ISO date. */
        public static final String FIRST = "first";
        /** Why it takes longer than that. */
        public static final String LONGER = "longer";
        /** The number of the idea it is merged into. */
        public static final String INTO = "into";

        /** Where one reads more about it: a path of ours. */
        public static final String PATH = "path";

        private Key() {}
    }

    public Reason {
        text = text.strip();
        detail = Map.copyOf(detail);
    }

    /** Words alone. */
    public static Reason of(String text, String language) {
        return new Reason(text, language, Map.of());
    }

    /** Values alone. */
    public static Reason with(Map<String, String> detail) {
        return new Reason("", "nl", detail);
    }

    boolean has(String key) {
        return !detail.getOrDefault(key, "").isBlank();
    }
}
