package nl.buurtstem.ideas.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a list stands; never by popularity. */
enum Order {
    /** Every day another idea is the first; the fair default. */
    SHUFFLE,
    NEW,
    /** Those that need the fewest likes more to reach their threshold; only ideas that collect. */
    FEW,
    /** From a place outwards. */
    NEAREST;

    /** As in addresses. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    String word() {
        return "ideas.order." + css();
    }

    static Optional<Order> of(String text) {
        return Arrays.stream(values()).filter(o -> o.css().equals(text)).findFirst();
    }
}
