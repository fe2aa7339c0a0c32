package nl.buurtstem.ideas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.TileRanges;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What must hold of {@code idea_card c}, as SQL: clauses, and the values they speak of. */
public final class Conditions {

    private static final int RANGES = 8;

    /** How far an idea lies from the place one looks around, in metres; on these distances the earth is flat. */
    public static final String DISTANCE =
            "(" + Point.METRES_PER_DEGREE + " * sqrt(power((c.lon - :lon) * :shrink, 2) + power(c.lat - :lat, 2)))";

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Conditions() {}

    /** What is in the list. */
    public static Conditions listed() {
        return new Conditions().and("c.listed");
    }

    /** Only what lies within so many metres of this point; {@link #DISTANCE} can be asked for from now on. */
    public Conditions around(Point point, int metres) {
        return with("lon", point.lon())
                .with("lat", point.lat())
                .with("shrink", Math.cos(Math.toRadians(point.lat())))
                .within(Box.around(point, metres))
                .and(DISTANCE + " <= " + metres);
    }

    /** Only what lies in this box; the tile codes find it, longitude and latitude cut it out. */
    public Conditions within(Box box) {
        List<String> parts = new ArrayList<>();
        for (TileRanges.Range range : TileRanges.covering(box, RANGES).ranges()) {
            int n = values.size();
            parts.add("c.tile between :tile" + n + " and :tile" + (n + 1));
            with("tile" + n, range.from()).with("tile" + (n + 1), range.to());
        }
        int n = values.size();
        and("(" + String.join(" or ", parts) + ")")
                .and("c.lon between :west" + n + " and :east" + n)
                .and("c.lat between :south" + n + " and :north" + n);
        return with("west" + n, box.west())
                .with("east" + n, box.east())
                .with("south" + n, box.south())
                .with("north" + n, box.north());
    }

    /** One clause more. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** A value that clauses speak of. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** All clauses, one per line. */
    public String sql() {
        return String.join("\n    and ", clauses);
    }

    /** The statement with all values. */
    public GenericExecuteSpec bind(GenericExecuteSpec sql) {
        GenericExecuteSpec bound = sql;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return bound;
    }
}
