package nl.buurtstem.areas;

/** The three nested areas one point lies in, by id. */
public record AreaPath(int neighbourhood, int district, int municipality) {

    /** Whether this area is one of the three. */
    public boolean liesIn(int area) {
        return area == neighbourhood || area == district || area == municipality;
    }
}
