package nl.buurtstem.desk;

/**
 * Why something waits, as one can filter by it.
 *
 * @param name in addresses; unique over all rooms
 * @param word message key
 * @param icon name of its picture
 */
public record WorkKind(String name, String word, String icon) {}
