/**
 * Places with a name and a border, which area a point lies in, and every setting that differs per area.
 *
 * <p>{@link nl.buurtstem.areas.Areas} is the door: a picture of all areas kept in memory, read at the start.
 * Borders are tested here, once, when a place is set; nothing else in the product needs geometry.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web"})
@NullMarked
package nl.buurtstem.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
