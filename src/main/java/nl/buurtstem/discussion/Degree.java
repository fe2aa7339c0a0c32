package nl.buurtstem.discussion;

import java.util.Locale;

/** How heated a discussion is. */
public enum Degree {
    CALM("check"),
    UNEASE("info"),
    TENSION("warning"),
    INCIDENT("shield");

    private final String icon;

    Degree(String icon) {
        this.icon = icon;
    }

    /** Whether everybody says one thing a day at most. */
    public boolean isSlow() {
        return this != CALM;
    }

    /** Whether a person reads everything before others do. */
    public boolean readsAll() {
        return this == TENSION || this == INCIDENT;
    }

    /** Whether nothing new is taken in. */
    public boolean isClosed() {
        return this == INCIDENT;
    }

    /** Message key of its name. */
    public String word() {
        return "discussion.degree." + css();
    }

    /** Message key of what follows from it for who wants to say something. */
    public String effect() {
        return word() + ".effect";
    }

    /** As in style sheets: {@code unease}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }
}
