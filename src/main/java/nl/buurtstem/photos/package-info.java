/**
 * Pictures by the hash of their content, shrunk and cleaned: what a camera wrote into the file beside the picture is
 * never kept.
 *
 * <p>{@link nl.buurtstem.photos.Photos} is the door. A room that refers to photos says so through
 * {@link nl.buurtstem.photos.PhotoUse}; what nobody refers to is removed after a day.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web"})
@NullMarked
package nl.buurtstem.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
