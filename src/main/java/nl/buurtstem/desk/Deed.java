package nl.buurtstem.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done about what waits.
 *
 * @param name in addresses and tables
 * @param word message key of its button
 * @param key on the keyboard
 * @param form template with the fields it needs; null when it needs none
 * @param path the page it is done on; null when it is done at once
 */
public record Deed(
        String name,
        String word,
        char key,
        @Nullable String form,
        @Nullable String path) {

    /** Done at once, without another word. */
    public static Deed atOnce(String name, String word, char key) {
        return new Deed(name, word, key, null, null);
    }

    /** Needs fields: the template is given {@code page}, {@code at} for unique ids, {@code filled} and {@code complaints}. */
    public static Deed with(String form, String name, String word, char key) {
        return new Deed(name, word, key, form, null);
    }

    /** Done on a page of its own. */
    public static Deed on(String path, String name, String word, char key) {
        return new Deed(name, word, key, null, path);
    }

    /** Whether it can be done to many things in one go. */
    boolean isAtOnce() {
        return form == null && path == null;
    }
}
