package nl.buurtstem.areas;

/** How large an area is. */
public enum Level {
    MUNICIPALITY,
    DISTRICT,
    NEIGHBOURHOOD
}
