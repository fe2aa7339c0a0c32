/**
 * Ideas together: the home page, the list with its filters and orders, the archive, and the same ideas on the map.
 *
 * <p>The map of all ideas reads the table {@code map_square}, which the database keeps while ideas change.
 */
@NullMarked
package nl.buurtstem.ideas.list;

import org.jspecify.annotations.NullMarked;
