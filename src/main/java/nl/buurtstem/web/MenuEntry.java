package nl.buurtstem.web;

import java.util.function.Predicate;

/**
 * A link in the main menu, put there by the room whose page it leads to.
 *
 * @param order from left to right
 * @param path where it leads
 * @param word message key of its text
 * @param shownTo who sees it
 * @param work whether it belongs to the municipality's own work, which has a menu of its own
 */
public record MenuEntry(int order, String path, String word, Predicate<Viewer> shownTo, boolean work) {

    /** A link that everybody sees. */
    public static MenuEntry forEverybody(int order, String path, String word) {
        return forSome(order, path, word, viewer -> true);
    }

    /** A link that these people see. */
    public static MenuEntry forSome(int order, String path, String word, Predicate<Viewer> shownTo) {
        return new MenuEntry(order, path, word, shownTo, false);
    }

    /** A link of the municipality's own work that these people see. */
    public static MenuEntry forWork(int order, String path, String word, Predicate<Viewer> shownTo) {
        return new MenuEntry(order, path, word, shownTo, true);
    }

    /** Whether this page lies at or below the link. */
    boolean isAbove(String currentPath) {
        return currentPath.equals(path) || currentPath.startsWith(path + "/");
    }
}
