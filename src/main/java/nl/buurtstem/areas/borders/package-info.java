/**
 * Borders from a file: read, compared with the areas there are, shown, and carried out in one transaction.
 *
 * <p>A {@link nl.buurtstem.areas.borders.Drawing} is what a file holds, a {@link nl.buurtstem.areas.borders.Plan} what would
 * become of the areas, {@link nl.buurtstem.areas.borders.Imports} does it. An area that is not in the new file is closed, not
 * deleted: what happened there keeps its name. Every idea in the municipality is placed anew by its point; one that would lie
 * in no area goes to the nearest of its municipality, and is counted apart.
 *
 * <p>What that means for people is asked of the rooms by the socket {@link nl.buurtstem.areas.Bound} and told before
 * ({@link nl.buurtstem.areas.borders.Consequences}). A file that seems to be of another municipality needs a second yes
 * ({@link nl.buurtstem.areas.borders.Stranger}). An import that was done is taken back by another one, which makes of the areas what the
 * log says they were ({@link nl.buurtstem.areas.borders.Retreat}) and goes the same way through
 * {@link nl.buurtstem.areas.borders.ImportDrafts} and {@link nl.buurtstem.areas.borders.Imports}.
 */
@NullMarked
package nl.buurtstem.areas.borders;

import org.jspecify.annotations.NullMarked;
