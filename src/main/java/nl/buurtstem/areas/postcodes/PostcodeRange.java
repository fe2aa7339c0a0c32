package nl.buurtstem.areas.postcodes;

/**
 * Postcodes that follow each other, in one neighbourhood.
 *
 * @param low the first
 * @param high the last; the same for a single one
 */
record PostcodeRange(String low, String high, int neighbourhood) {}
