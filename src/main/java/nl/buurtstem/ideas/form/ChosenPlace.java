package nl.buurtstem.ideas.form;

import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.Settings;

/**
 * A place for an idea, and what the idea would need there.
 *
 * @param name the street or landmark
 */
record ChosenPlace(
        Point point, String name, AreaPath where, String neighbourhood, String district, Settings settings) {}
