package nl.buurtstem.statements;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a statement. To pass is to have read it, and counts as no answer. */
public enum Position {
    AGREE("check"),
    DISAGREE("close"),
    PASS("arrow-right");

    private final String icon;

    Position(String icon) {
        this.icon = icon;
    }

    /** The one a browser sent. */
    static Position of(@Nullable String sent) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElseThrow(StatementRefusal.POSITION_MISSING::because);
    }

    public String icon() {
        return icon;
    }

    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String word() {
        return "statements.position." + lower();
    }
}
