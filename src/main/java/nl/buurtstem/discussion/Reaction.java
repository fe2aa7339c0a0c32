package nl.buurtstem.discussion;

import java.util.Arrays;
import java.util.Locale;

/** What one thinks of what somebody said, without writing. */
public enum Reaction {
    AGREE("check"),
    OTHERWISE("people");

    private final String icon;

    Reaction(String icon) {
        this.icon = icon;
    }

    /** Message key of its name. */
    public String word() {
        return "discussion.reaction." + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    static Reaction of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(DiscussionRefusal.REACTION_MISSING::because);
    }
}
