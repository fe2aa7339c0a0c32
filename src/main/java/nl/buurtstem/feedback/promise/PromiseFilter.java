package nl.buurtstem.feedback.promise;

import java.time.LocalDate;

/**
 * Which promises are listed.
 *
 * @param district 0: all of them
 * @param skip how many of the first are left out
 */
record PromiseFilter(int district, Show show, int skip, LocalDate today) {

    static final int PAGE = 50;

    /** What one can choose. */
    enum Show {
        ALL(PromiseState.values()),
        OPEN(PromiseState.OPEN, PromiseState.DELAYED),
        LATE(PromiseState.OPEN, PromiseState.DELAYED),
        DONE(PromiseState.DONE),
        DROPPED(PromiseState.DROPPED);

        private final PromiseState[] states;

        Show(PromiseState... states) {
            this.states = states;
        }

        static Show of(String typed) {
            for (Show one : values()) {
                if (one.css().equals(typed)) {
                    return one;
                }
            }
            return ALL;
        }

        String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Message key of its name. */
        String word() {
            return "promise.show." + css();
        }
    }

    String[] states() {
        String[] names = new String[show.states.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = show.states[i].name();
        }
        return names;
    }

    boolean late() {
        return show == Show.LATE;
    }
}
