package nl.buurtstem.areas;

import org.locationtech.jts.geom.Geometry;

/**
 * An area with its border and what it says of itself.
 *
 * @param closed whether it is an area of the past: it has a name still, but nothing lies in it any more
 */
record MappedArea(Area area, Geometry border, SettingsRow own, boolean closed) {

    /** An area of today. */
    MappedArea(Area area, Geometry border, SettingsRow own) {
        this(area, border, own, false);
    }
}
