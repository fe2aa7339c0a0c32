package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.areas.MapFrame;
import nl.buurtstem.areas.Point;

/**
 * A result on the map.
 *
 * @param spots options that are somewhere
 */
record ResultMap(MapFrame frame, List<Spot> spots) {

    /** One option where it would be, with its figures. */
    record Spot(Result.Bar bar, Point point) {}
}
