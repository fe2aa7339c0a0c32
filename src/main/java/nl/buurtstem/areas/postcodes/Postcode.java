package nl.buurtstem.areas.postcodes;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Four digits and two letters, as {@code 1234AB}. */
public record Postcode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}[A-Z]{2}");

    public Postcode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no postcode");
        }
    }

    /** What somebody typed; capitals, spaces, dots and dashes do not matter. Null when it is none. */
    public static @Nullable Postcode read(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\p{Pd}]", "");
        return FORM.matcher(signs).matches() ? new Postcode(signs) : null;
    }

    /** Where somebody lives stays out of every log. */
    @Override
    public String toString() {
        return "a postcode";
    }
}
