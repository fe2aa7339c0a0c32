/**
 * Borders from a file: read, compared with the areas there are, shown, and carried out in one transaction.
 *
 * <p>A {@link nl.buurtstem.areas.borders.Drawing} is what a file holds, a {@link nl.buurtstem.areas.borders.Plan} what would
 * become of the areas, {@link nl.buurtstem.areas.borders.Imports} does it. An area that is not in the new file is closed, not
 * deleted: what happened there keeps its name. Every idea in the municipality is placed anew by its point; one that would lie
 * in no area goes to the nearest of its municipality, and is counted apart.
 */
@NullMarked
package nl.buurtstem.areas.borders;

import org.jspecify.annotations.NullMarked;
