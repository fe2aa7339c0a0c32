/** Ideas together: the home page, the list with its filters and orders, the archive, and the same ideas on the map. */
@NullMarked
package nl.buurtstem.ideas.list;

import org.jspecify.annotations.NullMarked;
