package nl.buurtstem.areas;

import org.locationtech.jts.geom.Geometry;

/** An area with its border and what it says of itself. */
record MappedArea(Area area, Geometry border, SettingsRow own) {}
