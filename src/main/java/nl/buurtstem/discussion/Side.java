package nl.buurtstem.discussion;

import java.util.Arrays;
import java.util.Locale;

/** What somebody means with what they say. */
public enum Side {
    FOR("plus"),
    AGAINST("minus"),
    QUESTION("answer"),
    /** To something that was said; never to a reply. */
    REPLY("arrow-right");

    private final String icon;

    Side(String icon) {
        this.icon = icon;
    }

    /** Message key of its name. */
    public String word() {
        return "discussion.side." + css();
    }

    /** As in style sheets and addresses: {@code for}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    public boolean isArgument() {
        return this == FOR || this == AGAINST;
    }

    /** Whether one can agree with it or see it differently; a question has nothing to agree with. */
    public boolean takesReactions() {
        return this != QUESTION;
    }

    /** The side with this name, whatever the case; refuses when there is none that one can choose. */
    static Side of(String name) {
        return Arrays.stream(values())
                .filter(side -> side != REPLY && side.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(DiscussionRefusal.SIDE_MISSING::because);
    }
}
