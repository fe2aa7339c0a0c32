package nl.buurtstem.web;

import java.util.Locale;

/** The steps from an idea to an answer, as the home page and the help page both tell them. */
public enum Step {
    PIN,
    HEART,
    AGENDA,
    ANSWER;

    /** As in icon names and in the addresses of messages. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its title. */
    public String word() {
        return "web.help.steps." + css() + ".title";
    }
}
