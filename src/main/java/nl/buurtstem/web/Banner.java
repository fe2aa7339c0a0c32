package nl.buurtstem.web;

/**
 * A remark above certain pages with a link to more, put there by the room it leads to; the link stands in every page's
 * footer too.
 *
 * @param above path of the page it stands above, and of everything below that
 * @param words message key of the remark
 * @param path where it leads
 * @param link message key of the link's text
 */
public record Banner(String above, String words, String path, String link) {

    boolean standsAbove(String currentPath) {
        return currentPath.equals(above) || currentPath.startsWith(above + "/");
    }
}
