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
 * @param together the page on which it is done to several things at once; null when there is none
 */
public record Deed(
        String name,
        String word,
        char key,
        @Nullable String form,
        @Nullable String path,
        @Nullable Together together) {

    /**
     * A page for several things.
     *
     * @param path of that page
     * @param name under which it is told each of them
     * @param value of this one
     */
    public record Together(String path, String name, String value) {}

    /** Done at once, without another word. */
    public static Deed atOnce(String name, String word, char key) {
        return new Deed(name, word, key, null, null, null);
    }

    /** Needs fields: the template is given {@code page}, {@code at} for unique ids, {@code filled} and {@code complaints}. */
    public static Deed with(String form, String name, String word, char key) {
        return new Deed(name, word, key, form, null, null);
    }

    /** Done on a page of its own. */
    public static Deed on(String path, String name, String word, char key) {
        return new Deed(name, word, key, null, path, null);
    }

    /** The same, for which there is also a page for several things. */
    public Deed together(String page, String parameter, String value) {
        return new Deed(name, word, key, form, path, new Together(page, parameter, value));
    }

    /** Whether it can be done to many things in one go, here or on a page for all of them. */
    boolean isForMany() {
        return together != null || (form == null && path == null);
    }

    /** As something one can choose for many things; where there is a page for all of them, its name says so. */
    Deed forMany() {
        return new Deed(together == null ? name : Wish.TOGETHER + name, word, key, null, null, null);
    }
}
