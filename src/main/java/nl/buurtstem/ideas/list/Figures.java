package nl.buurtstem.ideas.list;

/**
 * What there is in all.
 *
 * @param listed ideas in the list
 * @param likes given to all of them
 * @param answered decided about by the municipality
 * @param done carried out
 */
record Figures(long listed, long likes, long answered, long done) {}
