package nl.buurtstem.areas.borders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, cleaned and in degrees.
 *
 * @param system the coordinate system it was in
 * @param municipality name of the municipality its features say they lie in; null when they do not say
 * @param remarks what was noticed while reading
 */
record Drawing(
        CoordinateSystem system, @Nullable String municipality, List<DrawnBorder> borders, List<Remark> remarks) {}
