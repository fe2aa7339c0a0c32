package nl.buurtstem.areas;

/**
 * A street or landmark as it stands in the file of places.
 *
 * @param neighbourhood the key of the neighbourhood it lies in
 */
record DrawnPlace(String name, PlaceName.Kind kind, String neighbourhood, Point point) {}
