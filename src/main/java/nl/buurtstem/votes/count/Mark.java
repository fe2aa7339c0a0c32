package nl.buurtstem.votes.count;

/**
 * What one paper says of one option.
 *
 * @param value 1 for chosen; the points given; or the place, where 1 is the best
 */
public record Mark(long option, int value) {}
