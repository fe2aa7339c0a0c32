package nl.buurtstem.i18n;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language the product speaks.
 *
 * @param tag BCP 47 tag, as in {@code i18n/<tag>.properties}
 * @param name its own name for itself
 * @param rightToLeft whether it is written from right to left
 */
public record Language(String tag, String name, boolean rightToLeft) {

    private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

    /** The language everything is written in first. */
    public static final String SOURCE = "nl";

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** For dates and plurals; digits are always 0–9, as on Dutch forms. */
    public Locale locale() {
        return LOCALES.computeIfAbsent(tag, Language::withLatinDigits);
    }

    private static Locale withLatinDigits(String tag) {
        return new Locale.Builder()
                .setLanguageTag(tag)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
