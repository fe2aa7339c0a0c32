package nl.buurtstem.desk;

import java.util.Arrays;
import java.util.Locale;

/** What can be done with anything that waits, in whichever room. */
enum Own {
    /** Take it on; seen by colleagues at once. */
    MINE('m'),
    /** Put it aside, for oneself alone. */
    LATER('l'),
    /** Give it to a colleague. */
    HAND_OVER('g'),
    /** None of these: a deed of the room it waits in. */
    NONE(' ');

    private final char key;

    Own(char key) {
        this.key = key;
    }

    static Own of(String deed) {
        return Arrays.stream(values())
                .filter(own -> own.css().equals(deed))
                .findFirst()
                .orElse(NONE);
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return "desk.deed." + css();
    }

    char key() {
        return key;
    }
}
