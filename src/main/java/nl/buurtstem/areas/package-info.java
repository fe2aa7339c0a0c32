/**
 * Places with a name and a border, which area a point lies in, and every setting that differs per area.
 *
 * <p>{@link nl.buurtstem.areas.Areas} is the door: a picture of all areas kept in memory, read at the start and again on
 * every node soon after they changed. Borders are tested here, once, when a place is set; nothing else in the product needs
 * geometry. They come from the files that an installation begins with, and from imports (package {@code borders}).
 *
 * <p>{@link nl.buurtstem.areas.AreaRules} is the other door: an administrator sets the rules of an area, and who changed what is never
 * forgotten. What is set so is not taken from a file any more.
 *
 * <p>{@link nl.buurtstem.areas.MapPieces} cuts a piece out of the basemap, for what must work without a network or is printed.
 *
 * <p>Package {@code postcodes} knows in which neighbourhood a postcode lies, if the municipality loaded its own table.
 *
 * <p>Four sockets: {@link nl.buurtstem.areas.Placed} for rooms whose things lie somewhere, {@link nl.buurtstem.areas.Bound} for those
 * whose things belong to an area itself,
 * {@link nl.buurtstem.areas.AreaKeepers} for the room that knows who may change areas, and {@link nl.buurtstem.areas.AreaNews} for
 * whoever wants to look again when areas changed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web"})
@NullMarked
package nl.buurtstem.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
