package nl.buurtstem.ideas;

import java.util.Locale;

/** What an idea is about. */
public enum Theme {
    GREEN,
    TRAFFIC,
    PLAY,
    MEETING,
    CLEAN,
    HOUSING,
    CARE,
    SAFETY,
    CLIMATE,
    CULTURE;

    /** Message key of its name. */
    public String word() {
        return "ideas.theme." + css();
    }

    /** As in style sheets and addresses: {@code green}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of its icon. */
    public String icon() {
        return "theme-" + css();
    }
}
