package nl.buurtstem.walkshop;

/**
 * A part that was taken out, and can be put back.
 *
 * @param part the list it was in, as addresses name it
 * @param name what it was called
 */
public record Removed(long id, String part, String name) {}
