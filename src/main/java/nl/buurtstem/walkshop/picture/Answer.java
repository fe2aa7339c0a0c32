package nl.buurtstem.walkshop.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody thinks of a shared value. */
public enum Answer {
    RIGHT,
    PARTLY,
    WRONG;

    /** Message key of its name. */
    public String word() {
        return "picture.answer." + lower();
    }

    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Answer> of(String sent) {
        return Arrays.stream(values()).filter(one -> one.name().equals(sent)).findFirst();
    }
}
