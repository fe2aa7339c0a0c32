/**
 * In which neighbourhood a postcode lies, as far as the municipality says so: it loads a file of its own, because no national one is free for all. Without one
 * nobody knows, and {@link nl.buurtstem.areas.postcodes.Postcodes} says so. A postcode that spans two neighbourhoods stands in the file twice.
 */
@NamedInterface("postcodes")
@NullMarked
package nl.buurtstem.areas.postcodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
