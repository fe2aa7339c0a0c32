package nl.buurtstem.areas.borders;

import java.util.Map;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a file.
 *
 * @param number its place in the file, from 1
 * @param properties what it says of itself, as text; nothing that is null or empty
 * @param shape its border in the file's own coordinates; refuses when it is not a proper area
 */
record Feature(int number, Map<String, String> properties, Supplier<Geometry> shape) {}
