package nl.buurtstem.web;

import java.util.function.Predicate;

/**
 * A link in the main menu, put there by the room whose page it leads to.
 *
 * @param order from left to right
 * @param path where it leads
 * @param word message key of its text
 * @param shownTo who sees it
 */
public record MenuEntry(int order, String path, String word, Predicate<Viewer> shownTo) {

    /** A link that everybody sees. */
    public static MenuEntry forEverybody(int order, String path, String word) {
        return new MenuEntry(order, path, word, viewer -> true);
    }

    /** Whether this page lies at or below the link. */
    boolean isAbove(String currentPath) {
        return currentPath.equals(path) || currentPath.startsWith(path + "/");
    }
}
