package nl.buurtstem.feedback.promise;

import java.util.Locale;

/** How a promise stands. */
public enum PromiseState {
    OPEN("in-progress", "clock"),
    /** It takes longer; it is still a promise. */
    DELAYED("supported", "clock"),
    DONE("done", "check"),
    DROPPED("declined", "close");

    private final String tone;
    private final String icon;

    PromiseState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** Whether it still has to be kept. */
    public boolean isOpen() {
        return this == OPEN || this == DELAYED;
    }

    /** Message key of its name. */
    public String word() {
        return "promise.state." + css();
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The badge whose colours it has. */
    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
