package nl.buurtstem.walkshop.together;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The quadrant of social quality: above what concerns society, below what concerns a life; at the start institutions, at the end people. */
public enum Quality {
    SECURITY,
    COHESION,
    INCLUSION,
    EMPOWERMENT;

    /** Message key of its name. */
    public String word() {
        return "together.quality." + css();
    }

    /** As in addresses, forms and style sheets: {@code security}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a form sends; empty for no place. */
    public static Optional<Quality> of(String sent) {
        return Arrays.stream(values()).filter(one -> one.css().equals(sent)).findFirst();
    }
}
